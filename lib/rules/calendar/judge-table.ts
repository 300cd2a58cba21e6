import type { CalendarTable } from './calendar.ts'
import { type Day, findDay, printDay, weekdayOf } from './day.ts'

/** What is wrong with a calendar, and where in it: `['years', 7, 'off', 3]`. */
export interface TableProblem {
  readonly path: readonly (string | number)[]
  readonly says: string
  readonly fix: string
}

interface Written {
  readonly path: TableProblem['path']
  readonly date: string
  readonly kind: 'off' | 'work'
  /** The year it must be in; local days may be in any. */
  readonly year?: number
}

/** What is wrong with the table; nothing when it can be opened as it is meant. */
export function judgeTable({ years, local }: CalendarTable): readonly TableProblem[] {
  const byYear = years.flatMap(({ year, off, work }, index) => [
    ...off.map((date, at): Written => ({ path: ['years', index, 'off', at], date, kind: 'off', year })),
    ...work.map((date, at): Written => ({ path: ['years', index, 'work', at], date, kind: 'work', year })),
  ])
  const here = local.map(({ date, kind }, index): Written => ({ path: ['local', index, 'date'], date, kind }))
  return [
    ...judgeYears(years),
    ...[...byYear, ...here].flatMap(judgeDate),
    ...byYear.flatMap(judgeWork),
    // A local closure may contradict its year, which is what it is for; not another local day.
    ...judgeRepetitions(byYear),
    ...judgeRepetitions(here),
  ]
}

function judgeYears(years: CalendarTable['years']): readonly TableProblem[] {
  return years.flatMap(({ year }, index) => {
    const before = years[index - 1]
    if (!before || before.year === year - 1) return []
    const path = ['years', index, 'year']
    if (years.findIndex((other) => other.year === year) < index)
      return { path, says: `The year ${year} is here twice.`, fix: 'Keep one of the two.' }
    if (before.year > year)
      return { path, says: `The year ${year} stands below ${before.year}.`, fix: 'Write the years in their order.' }
    const missing = before.year + 1
    return { path, says: `The year ${missing} is missing before ${year}.`, fix: 'Write every year from the first on.' }
  })
}

function judgeDate({ path, date, year }: Written): readonly TableProblem[] {
  if (findDay(date) === undefined)
    return [{ path, says: `There is no day "${date}".`, fix: 'Write a day that exists, like 2026-02-15.' }]
  if (year === undefined || date.startsWith(`${year}-`)) return []
  return [{ path, says: `${date} is not in ${year}.`, fix: 'Write it under its own year.' }]
}

/** Notices list weekends among the days off, but never a weekday among the days to be worked. */
function judgeWork({ path, date, kind }: Written): readonly TableProblem[] {
  const day = kind === 'work' ? findDay(date) : undefined
  if (day === undefined || isWeekend(day)) return []
  const says = `${date} is worked in any case: it is no Saturday or Sunday.`
  return [{ path, says, fix: 'Write a day of a weekend, or delete it.' }]
}

const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0

function judgeRepetitions(all: readonly Written[]): readonly TableProblem[] {
  const seen = new Map<Day, Written>()
  return all.flatMap((written) => {
    const day = findDay(written.date)
    if (day === undefined) return []
    const first = seen.get(day)
    if (!first) seen.set(day, written)
    if (!first) return []
    const says =
      first.kind === written.kind
        ? `${printDay(day)} is here twice.`
        : `${printDay(day)} is a day off and a day to be worked.`
    return [{ path: written.path, says, fix: 'Keep one of the two.' }]
  })
}
