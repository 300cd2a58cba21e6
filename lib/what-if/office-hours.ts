import type { Calendar } from '../rules/calendar/calendar.ts'
import { type Day, dayOf, startOf } from '../rules/calendar/day.ts'
import type { Opening } from './scenario.ts'

/**
 * Opening hours as a clock of their own: it runs while the offices are open, and stands still otherwise. Instants are ms
 * since 1970, open time ms since the beginning of `base`.
 */
export interface OfficeHours {
  /** Open ms of one open day. */
  readonly perDay: number
  isOpenDay(day: Day): boolean
  /** The nth open day, counted from 0: the first that is not before `base`. */
  openDay(n: number): Day
  /** How long it was open until this instant. */
  spent(at: number): number
  /** The first instant by which it was open so long. */
  reached(open: number): number
  isOpen(at: number): boolean
  /** The first instant from here on at which it is open. */
  nextOpening(at: number): number
}

/** `hours` in order and without overlap. */
export function officeHours(
  calendar: Calendar,
  hours: readonly Opening[],
  { base, everyDay }: { readonly base: Day; readonly everyDay: boolean },
): OfficeHours {
  const before = base - 1
  const perDay = hours.reduce((sum, { from, to }) => sum + to - from, 0)
  /** Open days from `base` up to and including the day. */
  const countThrough = (day: Day): number => (everyDay ? day - before : calendar.countWorking(before, day))
  const openDay = (n: number): Day => (everyDay ? base + n : calendar.addWorking(before, n + 1))
  const isOpenDay = (day: Day): boolean => everyDay || calendar.isWorking(day)
  const spent = (at: number): number => {
    const day = dayOf(at)
    if (!isOpenDay(day)) return countThrough(day) * perDay
    let open = (countThrough(day) - 1) * perDay
    const time = at - startOf(day)
    for (const { from, to } of hours) {
      if (time <= from) break
      open += Math.min(time, to) - from
    }
    return open
  }
  const reached = (open: number): number => {
    const days = Math.max(0, Math.ceil(open / perDay) - 1)
    let left = open - days * perDay
    const start = startOf(openDay(days))
    for (const { from, to } of hours) {
      if (left <= to - from) return start + from + left
      left -= to - from
    }
    throw new Error('a day is not longer than its hours')
  }
  const isOpen = (at: number): boolean => {
    const day = dayOf(at)
    const time = at - startOf(day)
    return isOpenDay(day) && hours.some(({ from, to }) => time >= from && time < to)
  }
  // A little later it has been open a little longer, whether it is closed now or opens now.
  const nextOpening = (at: number): number => (isOpen(at) ? at : Math.ceil(reached(spent(at) + 1)) - 1)
  return { perDay, isOpenDay, openDay, spent, reached, isOpen, nextOpening }
}
