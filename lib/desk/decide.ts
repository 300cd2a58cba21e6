import { findSecondCorrectionBreach } from '../application/acceptance/second-notice.ts'
import type { Authority, DecisionText } from '../application/events/review.ts'
import type { Event } from '../application/events.ts'
import { placesOf } from '../application/folds/review.ts'
import type { ItemState } from '../application/item-state.ts'
import { may, type Principal } from '../application/may.ts'
import { findDecisionBreach } from '../application/review/decision-breach.ts'
import { findHolderBreach } from '../application/review/holder.ts'
import type { Item } from '../bundle/model.ts'
import { getFooting } from './authority.ts'
import type { Application } from './changes/application.ts'
import { type Change, change } from './changes/change.ts'
import type { Asking, DecisionAnswer, DecisionBody } from './decision-body.ts'
import { madeWrites, refuseMade } from './made.ts'
import { pickOwnTask } from './own-task.ts'
import type { Ports, Write } from './ports.ts'
import { Refusal, refuseBreach } from './refusal.ts'
import { refuseUnasked } from './refuse-unasked.ts'
import { readTaskId } from './task-id.ts'

/** A person's decision on a task of their department. */
export interface Deciding {
  readonly principal: Principal
  readonly task: string
  readonly body: DecisionBody
  remember(answer: DecisionAnswer): readonly Write[]
}

/** The decision row is the truth: event, inbox and the order to the machine in one transaction; the machine follows. */
export function decide(ports: Ports, { principal, task, body, remember }: Deciding): Promise<DecisionAnswer> {
  return change(ports, principal, readTaskId(task).application, async (application, now) => {
    const act = body.decision === 'correction' ? 'ask-correction' : 'decide'
    const { item, state } = pickOwnTask(application, principal, task, act)
    refuseStanding(principal, act, item, state)
    refuseBreach(findHolderBreach(state, principal.id))
    const { authority, writes } = await getFooting(ports, principal, item, 'decide', now)
    const wanted =
      body.decision === 'correction' ? ask(application, item.id, body) : settle(application, item, body, authority)
    const made = await madeWrites(ports, application.id, item.id, fixedBy(body))
    const { delegation } = authority
    const answer = { task, decision: body.decision, status: wanted.answer, at: now, ...(delegation && { delegation }) }
    return { ...wanted, writes: [...writes, ...made, ...remember(answer)], answer }
  })
}

/** A decision is made once, on an open task; a proposal is signed or returned first. */
function refuseStanding(
  principal: Principal,
  act: 'decide' | 'ask-correction',
  { department }: Item,
  state: ItemState,
): void {
  const { status, decision, outcome, proposal } = state
  if (decision)
    throw new Refusal('already-decided', {
      standing: { decision: decision.decision, reason: decision.reason, at: decision.at },
    })
  if (outcome) throw new Refusal('already-decided', { status, standing: { decision: outcome } })
  if (!may(principal, act, { department, status })) throw new Refusal('not-now', { status })
  if (proposal) throw new Refusal('not-now', { status: 'proposed' })
}

type Wanted = Change<DecisionAnswer['status']>

function ask(application: Application, item: string, { says, fields, materials }: Asking): Wanted {
  refuseUnasked(application, item, { fields, materials })
  refuseBreach(findSecondCorrectionBreach(application.state, item, placesOf(fields, materials)))
  const event: Event = { kind: 'correction-requested', item, says, fields, materials }
  const message = { about: 'correction', application: application.id, item }
  return { events: [event], outgoing: [{ send: 'notice', message }], answer: 'correcting' }
}

function settle(
  application: Application,
  item: Item,
  body: Exclude<DecisionBody, Asking>,
  authority: Authority,
): Wanted {
  refuseUnknownPoints(item, body)
  if (body.decision === 'granted') refuseMade(application, item.id, fixedBy(body))
  refuseBreach(findDecisionBreach(application, item.id, body))
  const kind = item.countersign ? 'proposed' : 'decided'
  const { seal } = application.bundle.catalogue.departments[item.department] ?? {}
  return { events: [{ kind, item: item.id, ...textOf(body, seal), ...authority }], answer: kind }
}

function textOf(body: Exclude<DecisionBody, Asking>, registered: string | undefined): DecisionText {
  const seal = registered === undefined ? {} : { seal: registered }
  const { decision } = body
  if (decision === 'refused') return { decision, reason: body.reason, basis: body.basis, ...seal }
  const makes = Object.keys(fixedBy(body))
  return {
    decision,
    ...(body.points.length > 0 && { points: body.points }),
    ...(makes.length > 0 && { makes }),
    ...seal,
  }
}

/** What the decision fixes, by element; nothing but a grant does. */
const fixedBy = (body: DecisionBody): Readonly<Record<string, string>> =>
  (body.decision === 'granted' ? body.makes : undefined) ?? {}

function refuseUnknownPoints({ points = [] }: Item, body: Exclude<DecisionBody, Asking>): void {
  if (body.decision !== 'granted') return
  const problems = body.points.flatMap((point, n) =>
    points.some(({ id }) => id === point) ? [] : [{ at: `points.${n}`, wrong: 'not-a-choice' }],
  )
  if (problems.length > 0) throw new Refusal('invalid', { problems })
}
