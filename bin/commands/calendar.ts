import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { loadBundles } from '../../lib/bundle/load.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import { findProblems } from '../../lib/proof/find-problems.ts'
import type { CalendarTable, CalendarYear } from '../../lib/rules/calendar/calendar.ts'
import { notices } from '../calendar/notices.ts'
import { printCalendar } from '../calendar/print-calendar.ts'
import { readYears } from '../calendar/read-years.ts'
import { bundlesFolder } from '../environment.ts'
import { told } from './asked.ts'

const first = 2019
const last = 2099

const heading = `# yaml-language-server: $schema=../docs/bundle.schema.json
# 工作日历：every day off and every weekend day that is worked, as the State Council's notices arrange them.
# A year is added by hand when its notice is out, or by: npm run onevisit -- calendar --write --notice 2027=国办发明电〔…〕…号
# local: closures and openings by a notice of the local government, like
#   - { date: 2026-08-03, kind: off, notice: 平政办明电〔2026〕3号 }

`

/**
 * `onevisit calendar [--write] [--notice year=number]…`: prints the working days of the years that the package knows, or
 * writes them to the folder of bundles. Local days and years that stand there stay; a year without a notice is left out.
 */
export async function calendar(args: string[]): Promise<number> {
  const options = { write: { type: 'boolean' }, notice: { type: 'string', multiple: true } } as const
  const { values } = parseArgs({ args, options })
  const file = join(bundlesFolder(), 'calendar.yaml')
  const standing = readStanding(file)
  if ('wrong' in standing) return told(standing.wrong, 1)

  const named = { ...notices, ...readNotices(values.notice ?? []) }
  const { years, nameless } = merge(standing.years, named)
  const text = printCalendar({ years, local: standing.local }, heading)
  if (values.write) writeFileSync(file, text)
  else process.stdout.write(text)
  for (const year of nameless) console.error(`${year} is left out: name its notice with --notice ${year}=….`)
  if (values.write) console.log(`${relative('.', file)}: ${years[0]?.year}–${years.at(-1)?.year}`)
  return 0
}

function readStanding(file: string): Pick<CalendarTable, 'years' | 'local'> | { readonly wrong: string } {
  if (!existsSync(file)) return { years: [], local: [] }
  const loaded = loadBundles([{ file: relative('.', file), text: readFileSync(file, 'utf8') }])
  const problems = findProblems(loaded)
  return problems.length > 0 ? { wrong: problems.map(printProblem).join('\n') } : loaded.calendar
}

function readNotices(given: readonly string[]): Readonly<Record<string, string>> {
  const pairs = given.map((each) => /^(20\d\d)=(\S.*)$/.exec(each)?.slice(1) ?? [])
  if (pairs.some((pair) => pair.length < 2)) throw new Error('Write a notice as --notice 2027=国办发明电〔…〕…号.')
  return Object.fromEntries(pairs)
}

/** What people wrote stands; the package adds the years that are not there. */
function merge(standing: readonly CalendarYear[], named: Readonly<Record<string, string>>) {
  const known = new Set(standing.map(({ year }) => year))
  const found = readYears(first, last).filter(({ year }) => !known.has(year))
  const added = found.flatMap((year) => {
    const notice = named[year.year]
    return notice === undefined ? [] : { ...year, notice }
  })
  const years = [...standing, ...added].sort((one, other) => one.year - other.year)
  return { years, nameless: found.map(({ year }) => year).filter((year) => named[year] === undefined) }
}
