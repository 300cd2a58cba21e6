import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import { compile } from '../../lib/compile/compile.ts'
import { readNet } from '../../lib/proof/net/read-net.ts'
import { openCalendar } from '../../lib/rules/calendar/open-calendar.ts'
import { tryOneMore } from '../../lib/what-if/one-more.ts'
import { readScenario } from '../../lib/what-if/read/read-scenario.ts'
import { simulate } from '../../lib/what-if/simulate.ts'

const file = 'bundles/newborn/scenarios/ordinary.yaml'
const runs = 9

/**
 * Applications of the newborn bundle simulated a second on one core, from the arrivals to the findings: queues, limits,
 * critical paths and statistics included. Median of several runs after two that warm up.
 */
export async function whatIf([given = '20000']: readonly string[] = []): Promise<{ applications_per_s: number }> {
  const loaded = loadBundles(readBundleFiles('bundles'))
  const bundle = loaded.bundles.find(({ bundle: { id } }) => id === 'newborn')?.bundle
  if (bundle === undefined) throw new Error('there is no bundle newborn')
  const calendar = openCalendar(loaded.calendar)
  const instead = { applications: Number(given) }
  const read = readScenario({ file, text: readFileSync(file, 'utf8') }, { bundle, calendar, instead })
  if ('problems' in read) throw new Error(read.problems.map(printProblem).join('\n'))
  const ground = { net: readNet(compile(bundle)), calendar }
  const { scenario } = read

  const speeds: number[] = []
  for (let run = 0; run < runs + 2; run++) {
    const start = performance.now()
    const { applications } = simulate(scenario, ground)
    if (run >= 2) speeds.push(applications / ((performance.now() - start) / 1000))
  }
  speeds.sort((one, other) => one - other)
  const median = Math.round(speeds[runs >> 1] ?? Number.NaN)
  const start = performance.now()
  const more = tryOneMore(scenario, ground, simulate(scenario, ground))
  const seconds = (performance.now() - start) / 1000
  console.log(`applications            ${given} of ${bundle.items.length} items each`)
  console.log(
    `applications a second   ${Math.round(speeds[0] ?? 0)} to ${Math.round(speeds.at(-1) ?? 0)} (target 5000)`,
  )
  console.log(
    `the whole question      ${seconds.toFixed(2)} s: the run, and one with an officer more in ${more.length} offices`,
  )
  return { applications_per_s: median }
}
