import type { Entry } from '../../../lib/application/events.ts'
import type { Bundle, StepKind } from '../../../lib/bundle/model.ts'
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
    for (let day = dayOf(notice.at) + 1; day <= dayOf(end?.at ?? now); day++) days.add(day)
  }
  return days
}

/** The last day of an item's promise, or undefined while its clock has not begun. */
export function lastDayByHand(
  bundle: Bundle,
  entries: readonly Entry[],
  item: string,
  { table, now }: { table: CalendarTable; now: number },
): Day | undefined {
  const placed = bundle.items.find((each) => each.item === item)
  const known = bundle.catalogue.items[item]
  const accepted = entries.find((entry) => entry.kind === 'accepted')
  const opened = entries.find((entry) => entry.kind === 'opened' && entry.item === item)
  const waits = placed?.begins === 'after-results' && placed.after.length > 0
  const from = waits ? opened?.at : accepted?.from
  if (!known || from === undefined) return undefined
  const extended = entries.find((entry) => entry.kind === 'extended' && entry.item === item)
  const stopped = stoppedDays(bundle, entries, item, now)
  const natural = known.promise.count === 'natural'
  let left = known.promise.days + (extended?.kind === 'extended' ? extended.days : 0)
  let day = dayOf(from)
  while (left > 0) {
    day++
    if (!stopped.has(day) && (natural || isWorking(table, day))) left--
  }
  while (natural && known.promise.days > 0 && !isWorking(table, day)) day++
  return day
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
    const late = dayOf(done) > last
    if (late === red.length > 0 && red.length <= 1) return []
    return [`${item}: done ${printDay(dayOf(done))}, last day ${printDay(last)}, red cards ${red.length}`]
  })
