import * as z from 'zod'
import { isGapOpen } from '../../application/gaps/gaps.ts'
import { type Act, grants, type Status } from '../../application/grants.ts'
import { isToHandOver } from '../../application/issuing/carrying.ts'
import type { ItemState } from '../../application/item-state.ts'
import { findTaskKind } from '../../application/lists.ts'
import { may, type Principal, type Subject } from '../../application/may.ts'
import { mayBeRated } from '../../application/rating/rating.ts'
import { findHolderBreach } from '../../application/review/holder.ts'
import { withdrawable } from '../../application/review/withdrawal.ts'
import type { ApplicationState } from '../../application/state.ts'
import type { Item } from '../../bundle/model.ts'
import type { Application } from '../changes/application.ts'

/** What this person may do here now: pages draw their buttons from it. The server judges each act again, with all of its rules. */
export const mayView = z.array(z.enum(Object.keys(grants) as Act[])).describe('The acts that are open to you here now')

/** Those of the acts that they may do to it in its status. */
export const listActs = (principal: Principal, acts: readonly Act[], subject: Subject): Act[] =>
  acts.filter((act) => may(principal, act, subject))

/** What of the acts on a task is open to this person, and of use now. */
export function listTaskActs(application: Application, principal: Principal, item: Item, state: ItemState): Act[] {
  const { department } = item
  const kind = findTaskKind(application.state, application.bundle, item.id)
  const isMine = findHolderBreach(state, principal.id) === undefined
  const opinion = state.coReviewers?.[principal.id]
  const useful: Readonly<Partial<Record<Act, boolean>>> = {
    'sign-in': state.signedIn === undefined,
    decide: isMine && state.proposal === undefined,
    assign: true,
    opine: opinion === null,
    sign: state.proposal !== undefined && state.proposal.by !== principal.id,
    extend: item.extension !== undefined && state.extension === undefined && state.decision === undefined,
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
