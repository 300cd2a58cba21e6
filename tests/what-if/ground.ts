import type { Bundle } from '../../lib/bundle/model.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import { compile } from '../../lib/compile/compile.ts'
import { readNet } from '../../lib/proof/net/read-net.ts'
import type { CalendarTable } from '../../lib/rules/calendar/calendar.ts'
import { openCalendar } from '../../lib/rules/calendar/open-calendar.ts'
import { type ReadScenario, readScenario } from '../../lib/what-if/read/read-scenario.ts'
import type { Scenario } from '../../lib/what-if/scenario.ts'
import type { Ground } from '../../lib/what-if/simulate.ts'

/** 2026 without holidays: every day from Monday to Friday is worked. */
export const plainYear: CalendarTable = {
  version: 1,
  years: [{ year: 2026, notice: '试', off: [], work: [] }],
  local: [],
}

export const groundOf = (bundle: Bundle, table: CalendarTable = plainYear): Ground => ({
  net: readNet(compile(bundle)),
  calendar: openCalendar(table),
})

export const read = (bundle: Bundle, text: string, table: CalendarTable = plainYear): ReadScenario =>
  readScenario({ file: 'made.yaml', text }, { bundle, calendar: openCalendar(table) })

/** A scenario without problems; throws what is wrong with it. */
export function scenarioOf(bundle: Bundle, text: string, table: CalendarTable = plainYear): Scenario {
  const found = read(bundle, text, table)
  if ('problems' in found) throw new Error(found.problems.map(printProblem).join('\n'))
  return found.scenario
}

/** Problems and warnings, as they are printed, without the file. */
export function saidOf(bundle: Bundle, text: string): readonly string[] {
  const found = read(bundle, text)
  const said = 'problems' in found ? found.problems : found.warnings
  return said.map((problem) => printProblem(problem).replace(/^made\.yaml:/, ''))
}
