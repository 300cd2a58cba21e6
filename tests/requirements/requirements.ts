import { parseArgs } from 'node:util'
import { printProblem } from '../../lib/bundle/problem.ts'
import { printSum, printTally } from './print.ts'
import { readProductRequirements } from './requirement.ts'
import { findResults } from './run.ts'
import { tally } from './tally.ts'

/**
 * `npm run requirements`: which requirements the passing tests prove, by group; `-- --tests` names the tests. The last line
 * is JSON. What is missing is no error; a test named after no requirement, or a list that cannot be read, is.
 */
function main(): number {
  const { values } = parseArgs({ options: { tests: { type: 'boolean', default: false } } })
  const { requirements, problems } = readProductRequirements()
  for (const problem of problems) console.error(printProblem(problem))
  const reports = problems.length > 0 ? undefined : findResults()
  if (!reports) return 1
  const found = tally(
    requirements,
    reports.flatMap(({ results }) => results),
  )
  for (const file of reports.flatMap(({ broken }) => broken))
    console.error(`${file} could not be loaded and proves nothing. Run it: npx vitest run ${file}`)
  for (const { id, result } of found.strays)
    console.error(
      `${result.file}: "${result.name}": ${id} is not in docs/requirements.yaml. Add it there, or mend the name.`,
    )
  for (const line of printTally(found, values.tests)) console.log(line)
  console.log(printSum(found))
  return found.strays.length > 0 ? 1 : 0
}

try {
  process.exitCode = main()
} catch (error) {
  if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error
  console.error(`${error.message} The only option is --tests.`)
  process.exitCode = 1
}
