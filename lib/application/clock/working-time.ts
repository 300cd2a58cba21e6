import type { Calendar } from '../../rules/calendar/calendar.ts'
import { dayOf, endOf, startOf } from '../../rules/calendar/day.ts'

const perDay = 86_400_000

/** Working time until an instant (ms): the hours of working days, each with all of its 24; less than nothing once it has passed. */
export function workingTimeLeft(calendar: Calendar, due: number, now: number): number {
  const last = dayOf(due - 1)
  const today = dayOf(now)
  const works = calendar.isWorking(today)
  if (now < due) {
    const end = Math.min(due, endOf(today))
    return (works ? end - now : 0) + (last > today ? calendar.countWorking(today, last) * perDay : 0)
  }
  const begun = works ? now - Math.max(due, startOf(today)) : 0
  return -(begun + (today - 1 > last ? calendar.countWorking(last, today - 1) * perDay : 0))
}
