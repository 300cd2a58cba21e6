import type { Calendar, CalendarTable } from './calendar.ts'
import { type Day, findDay, weekdayOf } from './day.ts'

/** 1970-01-05, a Monday: weekdays are counted from here. */
const monday = 4

/**
 * A table made ready for counting: every question is answered by looking up one or two numbers. Days outside the years of
 * the table, earlier or later, are counted by weekdays only. Days that do not exist are passed over (judgeTable finds them).
 */
export function openCalendar(table: CalendarTable): Calendar {
  const [from, to] = spanOf(table)
  const { upTo, days } = count(from, mark(table, from, to))
  const total = days.length
  const before = weekdaysThrough(from - 1)
  const through = weekdaysThrough(to - 1)

  /** How many working days there are up to and including the day, counted from the first day of the table. */
  const ordinal = (day: Day): number => {
    if (day < from) return weekdaysThrough(day) - before
    return day < to ? (upTo[day - from] ?? 0) : total + weekdaysThrough(day) - through
  }
  const nth = (n: number): Day => {
    if (n < 1) return nthWeekday(n + before)
    return n <= total ? (days[n - 1] ?? 0) : nthWeekday(n - total + through)
  }
  return {
    version: table.version,
    coveredThrough: coveredThrough(table),
    isWorking: (day) => ordinal(day) > ordinal(day - 1),
    addWorking: (day, n) => (n === 0 ? day : nth(ordinal(day) + n)),
    countWorking: (after, last) => Math.max(0, ordinal(last) - ordinal(after)),
  }
}

/** Whether a day lies where the arrangement is not known yet: what was counted so far is to be counted again when it is. */
export const isProvisional = ({ coveredThrough }: Pick<Calendar, 'coveredThrough'>, day: Day): boolean =>
  day > coveredThrough

/** From the first day that the table speaks of to the day after the last. */
function spanOf({ years, local }: CalendarTable): readonly [from: Day, to: Day] {
  const firsts = [...years.map(({ year }) => firstOf(year)), ...local.map(({ date }) => findDay(date))]
  const ends = [...years.map(({ year }) => firstOf(year + 1)), ...local.map(({ date }) => (findDay(date) ?? -1) + 1)]
  const known = firsts.filter((day) => day !== undefined)
  return known.length === 0 ? [0, 0] : [Math.min(...known), Math.max(...ends)]
}

const firstOf = (year: number): Day => Date.UTC(year, 0, 1) / 86_400_000

/** 1 for each working day of the span. What the local centres decide comes last and holds against the year. */
function mark({ years, local }: CalendarTable, from: Day, to: Day): Uint8Array {
  const works = Uint8Array.from({ length: to - from }, (_, index) => (isWeekday(from + index) ? 1 : 0))
  const set = (date: string, value: 0 | 1) => {
    const day = findDay(date)
    if (day !== undefined && day >= from && day < to) works[day - from] = value
  }
  for (const { off, work } of years) {
    for (const date of off) set(date, 0)
    for (const date of work) set(date, 1)
  }
  for (const { date, kind } of local) set(date, kind === 'work' ? 1 : 0)
  return works
}

/** `upTo`: how many working days each day has behind it, itself included; `days`: the working days themselves. */
function count(from: Day, works: Uint8Array): { readonly upTo: Int32Array; readonly days: Int32Array } {
  const upTo = new Int32Array(works.length)
  const days: Day[] = []
  for (const [index, value] of works.entries()) {
    if (value === 1) days.push(from + index)
    upTo[index] = days.length
  }
  return { upTo, days: Int32Array.from(days) }
}

/** The years without a gap from the first on; a year behind a gap is used, but a count that leads there is not certain. */
function coveredThrough({ years }: CalendarTable): Day {
  const known = new Set(years.map(({ year }) => year))
  if (known.size === 0) return Number.NEGATIVE_INFINITY
  let next = Math.min(...known)
  while (known.has(next)) next++
  return firstOf(next) - 1
}

const isWeekday = (day: Day): boolean => weekdayOf(day) % 6 !== 0

/** Mondays to Fridays from 1970-01-05 up to and including the day; of earlier days the number is not above zero. */
function weekdaysThrough(day: Day): number {
  const weeks = Math.floor((day - monday) / 7)
  return weeks * 5 + Math.min(day - monday - weeks * 7 + 1, 5)
}

function nthWeekday(n: number): Day {
  const weeks = Math.floor((n - 1) / 5)
  return monday + weeks * 7 + (n - 1 - weeks * 5)
}
