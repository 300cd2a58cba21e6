import type { Day } from './day.ts'

/** A time limit: so many working days, or so many days of any kind. */
export interface Limit {
  readonly days: number
  readonly count: 'working' | 'natural'
}

/** One year as the State Council's notice arranges it: what differs from Monday to Friday. Days as `2026-02-15`. */
export interface CalendarYear {
  readonly year: number
  /** 国办发明电〔2025〕7号 */
  readonly notice: string
  readonly off: readonly string[]
  readonly work: readonly string[]
}

/** A day on which the local centres are shut, or open, by a notice of their own. */
export interface LocalDay {
  readonly date: string
  readonly kind: 'off' | 'work'
  readonly notice: string
}

/** The calendar as it is stored: versions are never changed, a new one takes the place of the last. */
export interface CalendarTable {
  readonly version: number
  readonly years: readonly CalendarYear[]
  readonly local: readonly LocalDay[]
}

/** Working days, ready for counting. */
export interface Calendar {
  readonly version: number
  /** The last day of which the arrangement is known; counting goes on beyond it by weekdays only, provisionally. */
  readonly coveredThrough: Day
  isWorking(day: Day): boolean
  /** The nth working day after this one, which is not counted itself (行政许可法 82, 民法典 201). 0: the day itself. */
  addWorking(day: Day, n: number): Day
  /** Working days after `after` up to and including `through`. */
  countWorking(after: Day, through: Day): number
}

/** The last day of a limit that begins on `start`: the day itself is not counted; natural days end on a working day (民法典 203). */
export function lastDayOf(calendar: Calendar, start: Day, { days, count }: Limit): Day {
  if (count === 'working') return calendar.addWorking(start, days)
  const last = start + days
  return calendar.isWorking(last) ? last : calendar.addWorking(last, 1)
}
