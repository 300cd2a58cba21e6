import { type Case, doing, turn } from './case.ts'
import { enqueue, hand, stop } from './desks.ts'
import type { Town } from './town.ts'

/** What became of a look before acceptance: more is to come, or it is over. */
export type Accepted = 'open' | 'accepted' | 'not-accepted'

/** Begins the look before acceptance: at the counter, or at the department of every item that applies; false: there is nothing to look at. */
export function beginAcceptance(town: Town, it: Case): boolean {
  const { places, scenario } = town
  turn(it, places.acceptance, doing.nothing, town.now)
  if (scenario.acceptance?.by !== 'departments') enqueue(town, it, places.acceptance)
  else {
    for (const branch of it.found.keys()) it.found[branch] = it.applies[branch] === true
    check(town, it)
    return it.checksLeft > 0
  }
  return true
}

/** Every department that has to look, or to look again, does so. */
function check(town: Town, it: Case): void {
  const asked = [...it.found.keys()].filter((branch) => it.found[branch])
  it.checksLeft = asked.length
  for (const branch of asked) enqueue(town, it, town.places.checks + branch)
}

/** An officer has looked: the last of them says how it goes on. */
export function accepted(town: Town, it: Case, place: number): Accepted {
  const { course, places } = town
  const round = it.rounds[place] ?? 0
  it.rounds[place] = round + 1
  const result = course.result(it.application, place, round)
  stop(town, it, place)
  const alone = place === places.acceptance
  if (!alone) it.found[place - places.checks] = result === 'corrected'
  if (result === 'refused') it.notAccepted = true
  if (!alone && --it.checksLeft > 0) return 'open'
  spend(town, it, place)
  if (it.notAccepted) return 'not-accepted'
  const corrects = alone ? result === 'corrected' : it.found.includes(true)
  if (corrects) hand(town, it, places.acceptance, course.answered(it.application, places.acceptance, round))
  return corrects ? 'open' : 'accepted'
}

/** The applicant has answered: whoever found something looks again. */
export function acceptAgain(town: Town, it: Case): void {
  const { acceptance } = town.places
  it.answeringFirst += town.now - (it.since[acceptance] ?? town.now)
  stop(town, it, acceptance)
  if (town.scenario.acceptance?.by === 'departments') check(town, it)
  else enqueue(town, it, acceptance)
}

/** The time since filing, or since the applicant's answer, goes to the office that was done last. */
function spend({ places, now }: Town, it: Case, place: number): void {
  const office = places.office(place)
  const before = it.outside.reduce((sum, ms) => sum + ms, it.filedAt + it.answeringFirst)
  it.outside[office] = (it.outside[office] ?? 0) + now - before
}
