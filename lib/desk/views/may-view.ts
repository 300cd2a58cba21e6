import * as z from 'zod'
import { isGapOpen } from '../../application/gaps/gaps.ts'
import { type Act, grants, type Status } from '../../application/grants.ts'
import { isToHandOver } from '../../application/issuing/carrying.ts'
import type { ItemState } from '../../application/item-state.ts'
import { findTaskKind } from '../../application/lists.ts'
import { may, type Principal, type Subject } from '../../application/may.ts'
import { mayBeRated } from '../../application/rating/rating.ts'
import { findExtensionBreach } from '../../application/review/extension.ts'
import { findHolderBreach } from '../../application/review/holder.ts'
import { withdrawable } from '../../application/review/withdrawal.ts'
import type { ApplicationState } from '../../application/state.ts'
import type { Item } from '../../bundle/model.ts'
import { dayOf } from '../../rules/calendar/day.ts'
import type { Application } from '../changes/application.ts'
import { findBar } from './bar-view.ts'

/** What this person may do here now: pages draw their buttons from it. The server judges each act again, with all of its rules. */
export const mayView = z.array(z.enum(Object.keys(grants) as Act[])).describe('The acts that are open to you here now')

/** Those of the acts that they may do to it in its status. */
export const listActs = (principal: Principal, acts: readonly Act[], subject: Subject): Act[] =>
  acts.filter((act) => may(principal, act, subject))

/** What of the acts on a task is open to this person, and of use now. */
export function listTaskActs(
  application: Application,
  principal: Principal,
  item: Item,
  state: ItemState,
  now: number,
): Act[] {
  const { department } = item
  const kind = findTaskKind(application.state, application.bundle, item.id)
  const isMine = findHolderBreach(state, principal.id) === undefined
  const opinion = state.coReviewers?.[principal.id]
  const isHeld = findBar(application, item, state)?.decisions.includes('refused') ?? false
  const isToSign = state.proposal !== undefined && state.proposal.by !== principal.id
  const useful: Readonly<Partial<Record<Act, boolean>>> = {
    'sign-in': state.signedIn === undefined,
    decide: isMine && state.proposal === undefined && !isHeld,
    'ask-correction': isMine && state.proposal === undefined,
    'record-review':
      state.proposal === undefined && (item.reviews ?? []).some((each) => !state.reviewed?.[each]?.passed),
    assign: true,
    opine: opinion === null,
    sign: isToSign && !isHeld,
    'send-back': isToSign,
    extend: state.decision === undefined && isExtendable(application, principal, item, now),
    'send-letter': isMine,
    'begin-step': isMine && (item.steps ?? []).length > 0,
    'conduct-step': Object.values(application.state.steps ?? {}).some(
      ({ items, end }) => items.includes(item.id) && end === undefined,
    ),
    inspect: kind === 'post-check',
    'look-again': kind === 'second-look',
    'hand-over': isToHandOver(application, item.id),
    account: true,
  }
  const acts = (Object.keys(useful) as Act[]).filter((act) => useful[act])
  const checks =
    kind === 'check' ? listActs(principal, ['check'], { department, status: application.state.status }) : []
  return [...checks, ...listActs(principal, acts, { department, status: state.status })]
}

/** Whether this head could lengthen the limit today, by one day at least. */
const isExtendable = (application: Application, { department = '' }: Principal, { id }: Item, now: number): boolean =>
  findExtensionBreach(application, id, { days: 1, reason: '-', head: department }, dayOf(now)) === undefined

/** What is open to whoever follows an application; of a draft, `state` is undefined. */
export function listFollowerActs(principal: Principal, subject: Subject, state: ApplicationState | undefined): Act[] {
  if (!state) return listActs(principal, ['save', 'submit', 'intake'], { ...subject, status: 'draft' })
  const items = Object.values(state.items)
  const mayDo = (act: Act, status: Status) => may(principal, act, { ...subject, status })
  const wanted: readonly (readonly [act: Act, isUseful: boolean, status: Status])[] = [
    ['correct', state.status === 'correcting' || items.some(({ status }) => status === 'correcting'), 'correcting'],
    ['supplement', Object.keys(state.gaps ?? {}).some((material) => isGapOpen(state, material)), state.status],
    ['withdraw', withdrawable(state).length > 0, state.status],
    ['ask-people', items.some((item) => item.decision?.rule && !item.peopleAsked), 'decided'],
    ['ask-hearing', isHearingOpen(state), state.status],
    ['rate', mayBeRated(state), state.status],
    ['account', true, state.status],
  ]
  return wanted.flatMap(([act, isUseful, status]) => (isUseful && mayDo(act, status) ? [act] : []))
}

/** Whether a hearing was offered that nobody has asked for yet. */
const isHearingOpen = ({ steps = {} }: ApplicationState): boolean =>
  Object.values(steps).some(
    ({ what, notice, hearing, end }) =>
      what === 'hearing' && notice !== undefined && hearing?.askedAt === undefined && end === undefined,
  )
