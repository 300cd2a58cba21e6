import type { CalendarTable } from '../../lib/rules/calendar/calendar.ts'
import { findDay } from '../../lib/rules/calendar/day.ts'

/** The calendar as people edit it: the days of a holiday on one line. `above`: comments that stand at its head. */
export function printCalendar({ years, local }: Pick<CalendarTable, 'years' | 'local'>, above: string): string {
  const parts = years.map(({ year, notice, off, work }) =>
    [`  - year: ${year}`, `    notice: ${notice}`, ...printDays('off', off), ...printDays('work', work)].join('\n'),
  )
  const here = local.map(({ date, kind, notice }) => `\n  - { date: ${date}, kind: ${kind}, notice: ${quote(notice)} }`)
  return `${above}years:\n${parts.join('\n\n')}\n\nlocal:${here.length > 0 ? here.join('') : ' []'}\n`
}

function printDays(name: 'off' | 'work', dates: readonly string[]): readonly string[] {
  if (name === 'work' || dates.length === 0) return [`    ${name}: [${dates.join(', ')}]`]
  return [`    ${name}:`, '      [', ...runsOf(dates).map((run) => `        ${run.join(', ')},`), '      ]']
}

/** Days that follow each other stand together. */
function runsOf(dates: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = []
  for (const date of dates) {
    const last = runs.at(-1)
    if (last && findDay(date) === (findDay(last.at(-1) ?? '') ?? 0) + 1) last.push(date)
    else runs.push([date])
  }
  return runs
}

/** Text of YAML in double quotes is written as JSON's is. */
const quote = (text: string): string => JSON.stringify(text)
