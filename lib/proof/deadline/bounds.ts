import type { Calendar } from '../../rules/calendar/calendar.ts'
import { type Day, printDay } from '../../rules/calendar/day.ts'
import type { Bound } from './deadline.ts'

/** The longest of what was measured so far. */
export interface Measuring {
  working: number
  natural: number
  start: Day
  end: Day
}

/** Notes how long it takes from one day to another, if that is longer than all before. */
export function measure(longest: Measuring | undefined, calendar: Calendar, start: Day, end: Day): Measuring {
  const working = Math.max(longest?.working ?? 0, calendar.countWorking(start, end))
  const natural = end - start
  if (longest === undefined || natural > longest.natural) return { working, natural, start, end }
  longest.working = working
  return longest
}

export function toBound({ working, natural, start, end }: Measuring): Bound {
  return { working, natural, start: printDay(start), end: printDay(end) }
}
