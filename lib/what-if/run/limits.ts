import { type Pause, reach } from '../../application/clock/running-limit.ts'
import type { Days } from '../../bundle/model.ts'
import type { Calendar } from '../../rules/calendar/calendar.ts'
import { type Day, dayOf, endOf } from '../../rules/calendar/day.ts'
import type { ItemHandling, Scenario } from '../scenario.ts'
import { type Case, never } from './case.ts'
import { outcome } from './passage.ts'

/**
 * The last day of a limit that begins on `start`, as the product counts it: the day itself is not counted, special
 * steps that stop it are left out, natural days end on a working day unless there are none (民法典 201, 203; 行政许可法 45, 82).
 */
export function lastDay(calendar: Calendar, start: Day, limit: Days, pauses: readonly Pause[]): Day {
  const { day = start } = reach(calendar, start, limit, pauses)
  const stands = limit.count === 'working' || limit.days === 0 || calendar.isWorking(day)
  return stands ? day : calendar.addWorking(day, 1)
}

/** The day from which an item's limits run: acceptance, or its opening where it begins after results; undefined before. */
export function findStart(it: Case, branch: number, { afterResults }: ItemHandling): Day | undefined {
  const from = afterResults ? (it.openedAt[branch] ?? never) : it.acceptedAt
  return from === never ? undefined : dayOf(from)
}

/** Whether the decision, or other end, of an item came after the limit. */
export function isOver(calendar: Calendar, it: Case, branch: number, item: ItemHandling, limit: Days): boolean {
  const start = findStart(it, branch, item)
  if (start === undefined) return false
  const decided = it.decidedAt[branch] ?? never
  const over = decided === never ? (it.finishedAt[branch] ?? never) : decided
  return over > endOf(lastDay(calendar, start, limit, it.pauses[branch] ?? []))
}

/** Items that an item waits for, by their places in the bundle. */
export type Needs = readonly (readonly number[])[]

/**
 * The last day promised for the whole: the bundle's own promise, which a step that stops an item on the way stops too;
 * or, where it makes none, the longest chain of the promises of its items (003 §31, §33).
 */
export function promisedDay(calendar: Calendar, { bundle, items }: Scenario, needs: Needs, it: Case): Day {
  const start = dayOf(it.acceptedAt)
  if (bundle.promise) return lastDay(calendar, start, bundle.promise, longest(it.pauses))
  const known: (Day | undefined)[] = []
  const lastOf = (index: number): Day => {
    const found = known[index]
    const item = items[index]
    if (found !== undefined || item === undefined) return found ?? start
    let before = never
    for (const need of needs[index] ?? []) if (applies(it, need)) before = Math.max(before, lastOf(need))
    const from = item.afterResults && before !== never ? before : start
    const last = Math.max(before, lastDay(calendar, from, item.promise, it.pauses[index] ?? []))
    known[index] = last
    return last
  }
  let last = start
  for (const index of items.keys()) if (applies(it, index)) last = Math.max(last, lastOf(index))
  return last
}

const applies = ({ outcomes }: Case, item: number): boolean => outcomes[item] !== outcome.skipped

/** Items stand still side by side: the longest of their stops is what the whole is longer by. */
function longest(pauses: readonly (readonly Pause[])[]): readonly Pause[] {
  const days = (of: readonly Pause[]) => of.reduce((sum, { from, to = from }) => sum + to - from, 0)
  return pauses.reduce((best, next) => (days(next) > days(best) ? next : best), [])
}
