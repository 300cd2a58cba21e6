import type { Entry } from '../../../lib/application/events.ts'
import type { ApplicationState } from '../../../lib/application/state.ts'
import type { Bundle } from '../../../lib/bundle/model.ts'
import type { StepKind } from '../../../lib/bundle/step-kinds.ts'
import type { CalendarTable } from '../../../lib/rules/calendar/calendar.ts'
import { type Day, dayOf, printDay, weekdayOf } from '../../../lib/rules/calendar/day.ts'
import type { Invariant } from './record.ts'

/** Counted a second time, day by day and from the events alone, as somebody with a printed calendar would. */

const stopping: readonly StepKind[] = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
]

function isWorking({ years, local }: CalendarTable, day: Day): boolean {
  const date = printDay(day)
  const own = local.find((each) => each.date === date)
  if (own) return own.kind === 'work'
  const year = years.find(({ year }) => date.startsWith(String(year)))
  if (year?.off.includes(date)) return false
  if (year?.work.includes(date)) return true
  return weekdayOf(day) !== 0 && weekdayOf(day) !== 6
}

/** The days that steps keep out of an item's limit (行政许可法 45): those after the written notice, up to the end. */
function stoppedDays(bundle: Bundle, entries: readonly Entry[], item: string, now: number): ReadonlySet<Day> {
  const days = new Set<Day>()
  for (const begun of entries) {
    if (begun.kind !== 'step-begun' || !begun.items.includes(item)) continue
    const known = bundle.catalogue.items[item]?.steps?.find(({ kind }) => kind === begun.what)
    if (!stopping.includes(begun.what) && !known?.stopsBy) continue
    const notice = entries.find((entry) => entry.kind === 'step-noticed' && entry.step === begun.step)
    const end = entries.find((entry) => entry.kind === 'step-ended' && entry.step === begun.step)
    if (!notice) continue
    // What ends with the first instant of a day has ended with the day before.
    const until = end?.kind === 'step-ended' ? (end.endedAt ?? end.at) - 1 : now
    for (let day = dayOf(notice.at) + 1; day <= dayOf(until); day++) days.add(day)
  }
  return days
}

function endsUnopened(entry: Entry, item: string): boolean {
  if (entry.kind === 'withdrawn') return entry.items?.includes(item) ?? true
  return entry.kind === 'recorded' && entry.item === item
}

/** From acceptance, or from its opening where it begins after the results of others. */
function startOfClock(bundle: Bundle, entries: readonly Entry[], item: string): number | undefined {
  const placed = bundle.items.find((each) => each.item === item)
  const refused = entries.some((entry) => entry.kind === 'checked' && entry.item === item && entry.refuses)
  const accepted = entries.find((entry) => entry.kind === 'accepted')
  const opened = entries.find((entry) => entry.kind === 'opened' && entry.item === item)
  const ended = entries.find((entry) => endsUnopened(entry, item))
  if (refused && !opened) return undefined
  // What was withdrawn before acceptance never came to its department.
  if (!opened && ended && accepted && ended.seq < accepted.seq) return undefined
  return placed?.begins === 'after-results' && placed.after.length > 0 ? opened?.at : accepted?.from
}

/** How many days were taken off the promise up to the day on which the item was done. */
export function countedByHand(
  bundle: Bundle,
  entries: readonly Entry[],
  item: string,
  { table, now, done }: { table: CalendarTable; now: number; done: Day },
): number {
  const from = startOfClock(bundle, entries, item)
  if (from === undefined) return 0
  const stopped = stoppedDays(bundle, entries, item, now)
  const natural = bundle.catalogue.items[item]?.promise.count === 'natural'
  let counted = 0
  for (let day = dayOf(from) + 1; day <= done; day++)
    if (!stopped.has(day) && (natural || isWorking(table, day))) counted++
  return counted
}

/** The last day of an item's promise, or undefined while its clock has not begun. */
export function lastDayByHand(
  bundle: Bundle,
  entries: readonly Entry[],
  item: string,
  { table, now }: { table: CalendarTable; now: number },
): Day | undefined {
  const known = bundle.catalogue.items[item]
  const from = startOfClock(bundle, entries, item)
  if (!known || from === undefined) return undefined
  const { promise } = known
  const days = { bundle, entries, item, table, now, from: dayOf(from) }
  const plain = walkDays(days, promise.days, promise.count === 'natural')
  const extended = entries.find((entry) => entry.kind === 'extended' && entry.item === item)
  // What is late when it is extended stays late.
  if (extended?.kind !== 'extended' || dayOf(extended.at) > plain) return plain
  return walkDays(days, promise.days + extended.days, promise.count === 'natural')
}

interface Walked {
  readonly bundle: Bundle
  readonly entries: readonly Entry[]
  readonly item: string
  readonly table: CalendarTable
  readonly now: number
  readonly from: Day
}

function walkDays({ bundle, entries, item, table, now, from }: Walked, days: number, natural: boolean): Day {
  const stopped = stoppedDays(bundle, entries, item, now)
  let day = from
  for (let left = days; left > 0; ) {
    day++
    if (!stopped.has(day) && (natural || isWorking(table, day))) left--
  }
  // A step that began before the limit was over keeps out the days up to its own end.
  while (stopped.has(day + 1)) day++
  while (natural && days > 0 && !isWorking(table, day)) day++
  return day
}

/** A promised material that did not come ended it, or what it needs, at the end of its own last day, whenever that was entered. */
function endedWithGap({ gaps, items }: Pick<ApplicationState, 'gaps' | 'items'>, item: string): boolean {
  const because = items[item]?.because
  if (because === undefined) return false
  return gaps?.[because]?.expiredAt !== undefined || (because in items && endedWithGap({ gaps, items }, because))
}

/** A red card for every item that was decided, or ended, after its last day, and for no other (003 §31, §七.3). */
export const lateItemsAreRed: Invariant = ({ entries, dossier: { bundle, state }, table, now }) =>
  bundle.items.flatMap(({ item }) => {
    const standing = state.items[item]
    const last = lastDayByHand(bundle, entries, item, { table, now })
    if (!standing || last === undefined || standing.outcome === 'not-applicable') return []
    const done = standing.decision?.at ?? standing.endedAt ?? now
    const red = (state.cards ?? []).filter(
      (card) => card.item === item && card.about === 'limit' && card.colour === 'red',
    )
    if (endedWithGap(state, item)) return []
    const late = dayOf(done) > last
    if (late === red.length > 0 && red.length <= 1) return []
    return [`${item}: done ${printDay(dayOf(done))}, last day ${printDay(last)}, red cards ${red.length}`]
  })
