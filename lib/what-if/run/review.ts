import type { Work } from '../../proof/net/net.ts'
import { dayOf, endOf } from '../../rules/calendar/day.ts'
import { type Case, doing, never, turn } from './case.ts'
import { enqueue, hand, serve, stop } from './desks.ts'
import { answer, dispatch, type Hands, outcome, settle } from './passage.ts'
import type { Town } from './town.ts'

/** Lets the machine dispatch an application; from here on people answer what it asks. */
export function beginReview(town: Town, it: Case, hands: Hands<Case>): void {
  it.acceptedAt = town.now
  dispatch(town.net, it, hands)
}

/** The machine asks for a review, or for the applicant's answer to a correction. */
export function openWork(town: Town, it: Case, branch: number, { task }: Work, hands: Hands<Case>): void {
  const isOver = it.outcomes[branch] === outcome.blocked
  if (isOver || (town.blocksAtOnce && findLost(town, it, branch) !== undefined))
    answer(town.net, it, branch, 'done', hands)
  else if (task === 'correction') {
    const round = (it.rounds[branch] ?? 1) - 1
    hand(town, it, branch, town.course.answered(it.application, branch, round))
  } else if (it.openedAt[branch] === never) openFirst(town, it, branch, hands)
  else enqueue(town, it, branch)
}

function openFirst(town: Town, it: Case, branch: number, hands: Hands<Case>): void {
  it.openedAt[branch] = town.now
  if (town.course.byRule(it.application, branch)) decide(town, it, branch, false, hands)
  else if (!takeSteps(town, it, branch)) enqueue(town, it, branch)
}

/** Special steps one after another; each lasts its days as limits count them, and may stop the clock of the item. */
function takeSteps(town: Town, it: Case, branch: number): boolean {
  const { calendar, course } = town
  let over = town.now
  for (const { count, stops, length } of course.steps(it.application, branch)) {
    if (length === 0) continue
    const from = dayOf(over - 1) < dayOf(town.now) ? dayOf(town.now) : dayOf(over - 1)
    const to = count === 'working' ? calendar.addWorking(from, length) : from + length
    if (stops) it.pauses[branch] = [...(it.pauses[branch] ?? []), { from, to }]
    over = endOf(to)
  }
  if (over === town.now) return false
  turn(it, branch, doing.step, town.now)
  town.agenda.put(over, it.slot, branch, it.stamps[branch] ?? 0)
  return true
}

/** An officer has looked at it. */
export function looked(town: Town, it: Case, branch: number, hands: Hands<Case>): void {
  const round = it.rounds[branch] ?? 0
  it.rounds[branch] = round + 1
  const result = town.course.result(it.application, branch, round)
  if (result === 'corrected') {
    stop(town, it, branch)
    answer(town.net, it, branch, 'correction', hands)
  } else decide(town, it, branch, result === 'refused', hands)
}

/** The applicant has answered: the machine asks for another look. */
export function returned(town: Town, it: Case, branch: number, hands: Hands<Case>): void {
  stop(town, it, branch)
  answer(town.net, it, branch, 'done', hands)
}

function decide(town: Town, it: Case, branch: number, refused: boolean, hands: Hands<Case>): void {
  stop(town, it, branch)
  it.decidedAt[branch] = town.now
  it.refused[branch] = refused
  answer(town.net, it, branch, 'done', hands)
}

/** The result of an item, as record-result gives it; what can no longer be granted is then blocked. */
export function recordResult(town: Town, it: Case, branch: number, hands: Hands<Case>): number {
  const standing = it.outcomes[branch] ?? outcome.none
  if (standing !== outcome.none) return standing
  it.finishedAt[branch] = town.now
  const because = findLost(town, it, branch)
  if (because !== undefined) it.blockedBy[branch] = because
  const result = because !== undefined ? outcome.blocked : it.refused[branch] ? outcome.refused : outcome.granted
  it.outcomes[branch] = result
  if (result !== outcome.granted && town.blocksAtOnce) block(town, it, branch, hands)
  return result
}

const findLost = ({ needs }: Town, { outcomes }: Case, branch: number): number | undefined =>
  needs[branch]?.find((need) => outcomes[need] === outcome.refused || outcomes[need] === outcome.blocked)

/** Ends at once whatever needs an item that was not granted, and what needs that (003 §33). */
function block(town: Town, it: Case, lost: number, hands: Hands<Case>): void {
  for (const [branch, needs] of town.needs.entries()) {
    if (it.outcomes[branch] !== outcome.none || !needs.includes(lost)) continue
    it.blockedBy[branch] = lost
    it.finishedAt[branch] = town.now
    const was = it.doing[branch]
    stop(town, it, branch)
    if (was === doing.work) serve(town, town.places.office(branch))
    settle(town.net, it, branch, outcome.blocked, hands)
    block(town, it, branch, hands)
    if (was !== doing.nothing) answer(town.net, it, branch, 'done', hands)
  }
}
