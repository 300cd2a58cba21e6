import type { Bundle } from '../../bundle/model.ts'
import type { Problem } from '../../bundle/problem.ts'
import { readShape } from '../../bundle/shape.ts'
import type { Source } from '../../bundle/source.ts'
import { scenario as shape, type WrittenScenario } from '../../bundle/words/scenario.ts'
import { readYaml } from '../../bundle/yaml.ts'
import type { Calendar } from '../../rules/calendar/calendar.ts'
import { type Day, dayOf, findDay } from '../../rules/calendar/day.ts'
import type { Scenario } from '../scenario.ts'
import { judgeNames } from './judge-names.ts'
import { judgeOffices, judgeWork } from './judge-offices.ts'
import { judgeShares } from './judge-shares.ts'
import { judgeTime } from './judge-time.ts'
import { link } from './link.ts'
import { plansOf } from './plans.ts'
import type { Written } from './written.ts'

/** What is asked for instead of what the file says. */
export interface Instead {
  readonly applications?: number
  readonly seed?: number
}

export type ReadScenario =
  | { readonly scenario: Scenario; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[] }

/** Reads a scenario of a bundle. Pure; never throws: whatever is wrong is said with its place and its cure. */
export function readScenario(
  source: Source,
  {
    bundle,
    calendar,
    instead = {},
  }: { readonly bundle: Bundle; readonly calendar: Calendar; readonly instead?: Instead },
): ReadScenario {
  const file = readYaml(source)
  if (file.problems.length > 0) return { problems: file.problems }
  const read = readShape(shape, file)
  if ('problems' in read) return read
  const scenario = alter(read.value, instead)
  const written: Written = { scenario, bundle, positionOf: file.positionOf }
  const problems = [judgeNames, judgeShares, judgeTime, judgeWork].flatMap((judge) => judge(written))
  if (problems.length > 0) return { problems }
  const begins = findDay(scenario.begins ?? '') ?? lastNewYear(calendar)
  const linked = link(written, plansOf(bundle, scenario.answers), begins)
  const found = judgeOffices(written, linked)
  const wrong = found.filter(({ severity }) => severity === undefined)
  return wrong.length > 0 ? { problems: wrong } : { scenario: linked, warnings: found }
}

function alter(scenario: WrittenScenario, { applications, seed = scenario.seed }: Instead): WrittenScenario {
  return applications === undefined ? { ...scenario, seed } : { ...scenario, applications, days: undefined, seed }
}

/** The first day of the last year that the calendar knows. */
function lastNewYear({ coveredThrough }: Calendar): Day {
  const known = Number.isFinite(coveredThrough) ? coveredThrough : dayOf(Date.UTC(2026, 11, 31))
  return findDay(`${new Date(known * 86_400_000).getUTCFullYear()}-01-01`) ?? known
}
