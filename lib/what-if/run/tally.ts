import { endOf } from '../../rules/calendar/day.ts'
import type { Case } from './case.ts'
import { isOver, promisedDay } from './limits.ts'
import { outcome } from './passage.ts'
import { addPath, type PathTime } from './path.ts'
import type { Town } from './town.ts'

/** What happened to the applications that are counted. */
export interface Tally {
  applications: number
  notAccepted: number
  /** Of those that were accepted, from filing to the last thing handed over: open ms, and ms. */
  readonly open: number[]
  readonly whole: number[]
  late: number
  /** Took longer than a callback of the machine waits. */
  beyondBackstop: number
  readonly items: readonly ItemTally[]
  readonly path: PathTime
}

export interface ItemTally {
  applied: number
  granted: number
  refused: number
  blocked: number
  looks: number
  late: number
  unlawful: number
}

export const createTally = (items: number, offices: number): Tally => ({
  ...{ applications: 0, notAccepted: 0, open: [], whole: [], late: 0, beyondBackstop: 0 },
  items: Array.from({ length: items }, createItemTally),
  path: { offices: Array.from({ length: offices }, () => 0), applicant: 0, steps: 0 },
})

export const createItemTally = (): ItemTally => ({
  ...{ applied: 0, granted: 0, refused: 0, blocked: 0, looks: 0, late: 0, unlawful: 0 },
})

/** Adds an application that ends now. */
export function count(tally: Tally, town: Town, it: Case, backstop: number): void {
  tally.applications++
  if (it.notAccepted) {
    tally.notAccepted++
    return
  }
  const { calendar, hours, now, needs, places, scenario } = town
  tally.open.push(hours.spent(now) - hours.spent(it.filedAt))
  tally.whole.push(now - it.filedAt)
  if (it.mergedAt > endOf(promisedDay(calendar, scenario, needs, it))) tally.late++
  if (now - it.filedAt > backstop) tally.beyondBackstop++
  for (const [index, item] of tally.items.entries()) countItem(item, town, it, index)
  addPath(tally.path, it, places.office)
}

function countItem(tally: ItemTally, { calendar, scenario }: Town, it: Case, index: number): void {
  const result = it.outcomes[index]
  const item = scenario.items[index]
  if (result === outcome.skipped || item === undefined) return
  tally.applied++
  tally.looks += it.rounds[index] ?? 0
  if (result === outcome.granted) tally.granted++
  if (result === outcome.refused) tally.refused++
  if (result === outcome.blocked) tally.blocked++
  if (isOver(calendar, it, index, item, item.promise)) tally.late++
  if (item.legalLimit && isOver(calendar, it, index, item, item.legalLimit)) tally.unlawful++
}
