import type { Bundle, Item } from '../../bundle/model.ts'
import { type Calendar, lastDayOf } from '../../rules/calendar/calendar.ts'
import type { Day } from '../../rules/calendar/day.ts'
import type { Accepted } from './acceptance.ts'
import { latestEnd, type Running } from './latest-end.ts'
import { type Course, runningOf } from './running.ts'

/** An item of a bundle in one of its worst cases, with what is looked up for every day. */
export interface Entrant {
  readonly item: Item
  readonly after: readonly string[]
  /** Its clock runs from its opening. */
  readonly waits: boolean
  /** It has no condition. */
  readonly always: boolean
  readonly running: Running
  /** The last day of its limit, by the day from which it runs; `barely`: with no step held. */
  readonly lastFrom: (start: Day) => Day
  readonly barelyFrom: (start: Day) => Day
}

export interface Times {
  readonly opens: Day
  readonly decided: Day
  /** The day on which its result is there. */
  readonly result: Day
  /** The day of the instant at which it is over; a promised material that does not come ends it at the first of the next day. */
  readonly over: Day
  /** That day, when it makes a refusal of an item on which nothing was decided. */
  readonly expired?: Day
  /** The needed item whose result came last, when it came after the item's own decision, or before its opening. */
  readonly because?: string
}

/** The items of the bundle in their order, each after those it needs; what cannot be ordered is left out (a rule reports it). */
export function entrantsOf(bundle: Bundle, course: Course, calendar: Calendar): readonly Entrant[] {
  return inOrder(bundle).flatMap(({ item: id, after, begins, when }): Entrant[] => {
    const item = bundle.catalogue.items[id]
    if (!item) return []
    const running = runningOf(bundle, item, course)
    const waits = begins === 'after-results' && after.length > 0
    const barely = { ...running, stops: [] }
    const lastOf = (each: Running) => remember((start) => latestEnd(calendar, start, each))
    const always = when === undefined
    return [{ item, after, waits, always, running, lastFrom: lastOf(running), barelyFrom: lastOf(barely) }]
  })
}

function inOrder({ items }: Bundle): readonly Bundle['items'][number][] {
  const placed = new Set<string>()
  const known = new Set(items.map(({ item }) => item))
  const ordered: Bundle['items'][number][] = []
  let open = [...items]
  while (open.length > 0) {
    const ready = open.filter(({ after }) => after.every((need) => placed.has(need) || !known.has(need)))
    if (ready.length === 0) break
    for (const each of ready) placed.add(each.item)
    ordered.push(...ready)
    open = open.filter(({ item }) => !placed.has(item))
  }
  return ordered
}

function remember(find: (day: Day) => Day): (day: Day) => Day {
  const known = new Map<Day, Day>()
  return (day) => {
    const before = known.get(day)
    if (before !== undefined) return before
    const found = find(day)
    known.set(day, found)
    return found
  }
}

interface Case {
  readonly entrants: readonly Entrant[]
  readonly calendar: Calendar
  readonly accepted: Accepted
  readonly applies: (item: string) => boolean
  /** Whether promised materials come on their last day. */
  readonly gaps: boolean
}

/** When each item that applies opens, is decided and has its result, everything as late as its limits allow. */
export function timetable(given: Case): ReadonlyMap<string, Times> {
  const times = new Map<string, Times>()
  const dispatched = latestDispatch(given)
  for (const entrant of given.entrants)
    if (given.applies(entrant.item.id)) times.set(entrant.item.id, timesOf(given, entrant, dispatched, times))
  return times
}

function timesOf(given: Case, entrant: Entrant, dispatched: Day, times: ReadonlyMap<string, Times>): Times {
  const { calendar, accepted } = given
  const { item, after, waits, lastFrom } = entrant
  const needed = latestOf(after, times)
  const opens = waits ? Math.max(dispatched, needed?.result ?? dispatched) : accepted.from
  const decided = lastFrom(opens)
  const gap = given.gaps ? gapEnd(calendar, item, dispatched) : undefined
  const own = Math.max(decided, gap ?? decided)
  const result = Math.max(own, needed?.result ?? own)
  const over = Math.max(result, needed?.over ?? result, gap === undefined ? result : gap + 1)
  const expired = gap !== undefined && item.gaps?.onExpiry === 'refused' ? gap + 1 : undefined
  const because = needed && (waits || needed.result > own) ? needed.item : undefined
  return { opens, decided, result, over, expired, because }
}

/**
 * Whoever keeps a promise that runs from the receipt has told of the papers before it ends. Items with a condition hurry
 * nobody here, so that one set of items can stand for smaller ones.
 */
function latestDispatch({ entrants, accepted: { from, dispatched }, applies }: Case): Day {
  let latest = dispatched
  if (dispatched === from) return dispatched
  for (const { item, waits, always, barelyFrom } of entrants)
    if (!waits && always && applies(item.id)) latest = Math.min(latest, barelyFrom(from))
  return Math.max(from, latest)
}

function latestOf(needs: readonly string[], times: ReadonlyMap<string, Times>) {
  let latest: { readonly item: string; readonly result: Day } | undefined
  let over: Day | undefined
  for (const item of needs) {
    const need = times.get(item)
    if (!need) continue
    if (!latest || need.result > latest.result) latest = { item, result: need.result }
    over = Math.max(over ?? need.over, need.over)
  }
  return latest && { ...latest, over: over ?? latest.result }
}

/** The last day of the last of its promised materials (容缺), told with the acceptance. */
function gapEnd(calendar: Calendar, { gaps }: Item, told: Day): Day | undefined {
  let latest: Day | undefined
  for (const limit of Object.values(gaps?.materials ?? {}))
    latest = Math.max(latest ?? told, lastDayOf(calendar, told, limit))
  return latest
}
