import { acceptAgain, accepted, beginAcceptance } from './accept.ts'
import type { Arrived } from './arrivals.ts'
import { type Case, doing } from './case.ts'
import { enqueue, getQueue, opening, serve, stop } from './desks.ts'
import { type Hands, outcome } from './passage.ts'
import { beginReview, looked, openWork, recordResult, returned } from './review.ts'
import { accountNow, open, type Town } from './town.ts'

/** Lets all applications come and follows each to its end. */
export function live(town: Town, { at }: Arrived): void {
  const hands = handsOf(town)
  const { agenda } = town
  let next = 0
  for (;;) {
    const arrival = at[next] ?? Number.POSITIVE_INFINITY
    const due = agenda.next()
    if (arrival === Number.POSITIVE_INFINITY && due === Number.POSITIVE_INFINITY) break
    town.now = Math.min(arrival, due)
    if (arrival <= due) file(town, open(town, next++, arrival), hands)
    else happen(town, hands)
  }
  for (const queue of town.queues) accountNow(town, queue)
}

function file(town: Town, it: Case, hands: Hands<Case>): void {
  const looksFirst = town.net.acceptance !== undefined && beginAcceptance(town, it)
  if (!looksFirst) beginReview(town, it, hands)
}

function happen(town: Town, hands: Hands<Case>): void {
  const { agenda } = town
  agenda.take()
  const { who, what, stamp } = agenda
  if (who === opening) {
    getQueue(town, what).opensNoted = false
    serve(town, what)
    return
  }
  const it = town.cases[who]
  if (it === undefined || it.stamps[what] !== stamp) return
  const was = it.doing[what]
  if (what < town.places.acceptance) goOn(town, it, what, hands)
  else if (what === town.places.delivery) handOver(town, it)
  else goOnAccepting(town, it, what, hands)
  if (was === doing.work) serve(town, town.places.office(what))
}

/** What was done for an item is done. */
function goOn(town: Town, it: Case, branch: number, hands: Hands<Case>): void {
  const was = it.doing[branch]
  if (was === doing.step) enqueue(town, it, branch)
  else if (was === doing.applicant) returned(town, it, branch, hands)
  else looked(town, it, branch, hands)
}

function goOnAccepting(town: Town, it: Case, place: number, hands: Hands<Case>): void {
  if (it.doing[place] === doing.applicant) acceptAgain(town, it)
  else {
    const result = accepted(town, it, place)
    if (result === 'accepted') beginReview(town, it, hands)
    if (result === 'not-accepted') end(town, it)
  }
}

function handsOf(town: Town): Hands<Case> {
  const hands: Hands<Case> = {
    open: (it, branch, node) => openWork(town, it, branch, node, hands),
    record: (it, branch) => recordResult(town, it, branch, hands),
    merged: (it) => {
      it.mergedAt = town.now
      if (town.scenario.delivery && it.outcomes.some((result) => result !== outcome.skipped))
        enqueue(town, it, town.places.delivery)
      else end(town, it)
    },
  }
  return hands
}

function handOver(town: Town, it: Case): void {
  const office = town.places.office(town.places.delivery)
  it.outside[office] = (it.outside[office] ?? 0) + town.now - it.mergedAt
  stop(town, it, town.places.delivery)
  end(town, it)
}

function end(town: Town, it: Case): void {
  town.ended(it)
  town.spare.push(it)
}
