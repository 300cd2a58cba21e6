import type { Calendar, CalendarTable } from '../../rules/calendar/calendar.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { openCalendar } from '../../rules/calendar/open-calendar.ts'

/** The calendar, and the days on which something can begin so that its end may be known. */
export interface KnownDays {
  readonly calendar: Calendar
  readonly first: Day
  readonly last: Day
  /** False: there is no calendar, and one year of weekdays stands for all. */
  readonly known: boolean
}

const opened = new WeakMap<CalendarTable, KnownDays>()

/** Opens a calendar once: it is asked for by every bundle. */
export function openKnownDays(table: CalendarTable): KnownDays {
  const found = opened.get(table)
  if (found) return found
  const days = open(table)
  opened.set(table, days)
  return days
}

function open(table: CalendarTable): KnownDays {
  const calendar = openCalendar(table)
  const years = table.years.map(({ year }) => year)
  // 1970-01-05 was a Monday: any year of weekdays is like this one.
  if (years.length === 0) return { calendar, first: 4, last: 4 + 363, known: false }
  const first = Date.UTC(Math.min(...years), 0, 1) / 86_400_000
  return { calendar, first, last: calendar.coveredThrough, known: true }
}

/** The first known start day of which this is so. */
export function findStart({ first, last }: KnownDays, is: (start: Day) => boolean): Day | undefined {
  for (let day = first; day <= last; day++) if (is(day)) return day
  return undefined
}

/** The fewest days from `least` on with which it is so, when more do it too; undefined when `most` do not. */
export function findFewest(least: number, most: number, is: (days: number) => boolean): number | undefined {
  if (most < least || !is(most)) return undefined
  let [below, enough] = [least - 1, most]
  while (enough - below > 1) {
    const half = (below + enough) >> 1
    if (is(half)) enough = half
    else below = half
  }
  return enough
}
