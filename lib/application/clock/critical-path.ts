import type { Bundle } from '../../bundle/model.ts'
import { type Calendar, lastDayOf } from '../../rules/calendar/calendar.ts'
import type { Day } from '../../rules/calendar/day.ts'
import type { Dossier } from '../dossier.ts'
import { needsOf } from '../needs.ts'

/** 关键路径: the chain of items on whose promises the last result of a bundle depends. */
export interface CriticalPath {
  readonly items: readonly string[]
  readonly last: Day
}

/**
 * The promise of the bundle as a whole, when it is accepted on `start`: each item has its own from there, or from the
 * last result that it waits for where it begins after it; its result comes no earlier than those it needs (003 §31, §33).
 */
export function findCriticalPath({ state, bundle, law }: Dossier, start: Day): CriticalPath | undefined {
  const applies = (item: string) => (state.items[item]?.status ?? 'not-applicable') !== 'not-applicable'
  return findPromisedPath(bundle, law.calendar, applies, start)
}

/** The same of what has not been filed, for the items that would apply. */
export function findPromisedPath(
  bundle: Bundle,
  calendar: Calendar,
  applies: (item: string) => boolean,
  start: Day,
): CriticalPath | undefined {
  const known = new Map<string, CriticalPath>()
  const pathOf = (item: string): CriticalPath => {
    const standing = known.get(item)
    if (standing) return standing
    const before = latest(needsOf(bundle, item).filter(applies).map(pathOf))
    const after = bundle.items.find((each) => each.item === item)?.begins === 'after-results'
    const promise = bundle.catalogue.items[item]?.promise ?? { days: 0, count: 'working' }
    const own = lastDayOf(calendar, after ? (before?.last ?? start) : start, promise)
    const items = before && (after || before.last > own) ? [...before.items, item] : [item]
    const path = { items, last: Math.max(own, before?.last ?? own) }
    known.set(item, path)
    return path
  }
  return latest(bundle.items.flatMap(({ item }) => (applies(item) ? [pathOf(item)] : [])))
}

function latest(paths: readonly CriticalPath[]): CriticalPath | undefined {
  return paths.reduce<CriticalPath | undefined>(
    (best, path) => (best && best.last >= path.last ? best : path),
    undefined,
  )
}
