import chineseDays from 'chinese-days'
import type { CalendarYear } from '../../lib/rules/calendar/calendar.ts'
import { type Day, findDay, printDay } from '../../lib/rules/calendar/day.ts'

/** A year as the package arranges it, before anybody has said by which notice. */
export type ArrangedYear = Omit<CalendarYear, 'notice'>

/**
 * The years that the package chinese-days knows, of those from `from` to `to`. It answers for years that it does not know
 * as well, by weekdays and without a word; a year is known when New Year's Day bears the name of the holiday.
 */
export function readYears(from: number, to: number): readonly ArrangedYear[] {
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  return years.filter((year) => isArranged(`${year}-01-01`)).map(readYear)
}

function readYear(year: number): ArrangedYear {
  const arranged = daysOf(year).map(printDay).filter(isArranged)
  return {
    year,
    off: arranged.filter((date) => !chineseDays.isWorkday(date)),
    work: arranged.filter((date) => chineseDays.isWorkday(date)),
  }
}

/** Days of a notice are named `English,中文,days`; all others after their weekday. */
const isArranged = (date: string): boolean => chineseDays.getDayDetail(date).name.includes(',')

function daysOf(year: number): readonly Day[] {
  const [first = 0, last = -1] = [findDay(`${year}-01-01`), findDay(`${year}-12-31`)]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
