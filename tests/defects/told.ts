import { fileURLToPath } from 'node:url'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { kindOf } from '../../lib/bundle/file-kind.ts'
import { type Loaded, linkFiles } from '../../lib/bundle/load.ts'
import { type Problem, printProblem } from '../../lib/bundle/problem.ts'
import { readYaml } from '../../lib/bundle/yaml.ts'
import { warnOfBundles } from '../../lib/check/check.ts'
import { findProblems } from '../../lib/proof/find-problems.ts'
import { openCalendar } from '../../lib/rules/calendar/open-calendar.ts'
import { readScenario } from '../../lib/what-if/read/read-scenario.ts'

const sources = readBundleFiles(fileURLToPath(new URL('../../bundles', import.meta.url)))
/** The real files. */
export const real = sources.map(readYaml)

/** What is told of the real files when a passage of one of them reads otherwise. Throws when it does not stand there once. */
export function toldWhen(file: string, passage: string, put: string): readonly string[] {
  const parts = sources.find((source) => source.file === file)?.text.split(passage) ?? []
  if (parts.length !== 2) throw new Error(`"${passage}" stands ${parts.length - 1} times in ${file}`)
  const text = parts.join(put)
  const loaded = linkFiles(real.map((each) => (each.file === file ? readYaml({ file, text }) : each)))
  const problems = findProblems(loaded)
  const scenario = kindOf(file) === 'scenario' ? ofScenario(file, text, loaded) : []
  return [...problems, ...scenario, ...(problems.length === 0 ? warnOfBundles(loaded) : [])].map(printProblem)
}

function ofScenario(file: string, text: string, { bundles, calendar }: Loaded): readonly Problem[] {
  const bundle = bundles.find(({ bundle: { id } }) => file.startsWith(`${id}/`))?.bundle
  if (!bundle) throw new Error(`${file} belongs to no bundle`)
  const found = readScenario({ file, text }, { bundle, calendar: openCalendar(calendar) })
  return 'problems' in found ? found.problems : []
}
