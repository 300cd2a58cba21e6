import { printMachine } from '../../lib/asl/print.ts'
import { kindOf } from '../../lib/bundle/file-kind.ts'
import { type Loaded, linkFiles } from '../../lib/bundle/load.ts'
import { type Problem, printProblem } from '../../lib/bundle/problem.ts'
import { readYaml } from '../../lib/bundle/yaml.ts'
import { compile } from '../../lib/compile/compile.ts'
import { findExcesses } from '../../lib/compile/limits.ts'
import { findProblems } from '../../lib/proof/find-problems.ts'
import { openCalendar } from '../../lib/rules/calendar/open-calendar.ts'
import { readScenario } from '../../lib/what-if/read/read-scenario.ts'
import type { Mutant } from './mutant.ts'

/** What became of a mutant. `wrong`: what must not be, in a sentence. */
export interface Judged {
  readonly problems: number
  readonly wrong?: string
  /** Of this thread alone. */
  readonly milliseconds: number
}

/** Loads, checks, proves and, where nothing is wrong, compiles a mutant among the files that it belongs to. */
export function judgeMutant(mutant: Mutant): Judged {
  const begun = process.threadCpuUsage()
  try {
    const problems = problemsOf(mutant)
    const wrong = problems.map((problem) => findWrong(problem, mutant)).find((found) => found !== undefined)
    return { problems: problems.length, milliseconds: since(begun), ...(wrong !== undefined && { wrong }) }
  } catch (error) {
    const wrong = `threw ${error instanceof Error ? error.stack : String(error)}`
    return { problems: 0, milliseconds: since(begun), wrong }
  }
}

function since(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(begun)
  return (user + system) / 1000
}

function problemsOf({ file, named, text, ground }: Mutant): readonly Problem[] {
  const others = ground.files.filter((each) => each.file !== file)
  const loaded = linkFiles(text === undefined ? others : [...others, readYaml({ file: named, text })])
  const problems = findProblems(loaded)
  if (problems.length > 0) return problems
  for (const { bundle } of loaded.bundles) {
    printMachine(compile(bundle), { pretty: false })
    for (const { says, fix } of findExcesses(bundle)) if (says === '' || fix === '') throw new Error('empty excess')
  }
  return kindOf(named) === 'scenario' && text !== undefined ? judgeScenario(named, text, loaded) : []
}

function judgeScenario(file: string, text: string, { bundles, calendar }: Loaded): readonly Problem[] {
  return bundles.flatMap(({ bundle }) => {
    const read = readScenario({ file, text }, { bundle, calendar: openCalendar(calendar) })
    return 'problems' in read ? read.problems : read.warnings
  })
}

/** A problem has a place inside a file that is there, a sentence and a cure. */
function findWrong(problem: Problem, { file, named, text = '', ground }: Mutant): string | undefined {
  const { at, says, fix } = problem
  const isKnown = at.file === named || ground.files.some((each) => each.file === at.file && each.file !== file)
  const printed = printProblem(problem)
  if (!isKnown) return `is at a file that is not there: ${printed}`
  if (!(at.line >= 1 && at.col >= 1)) return `has no place: ${printed}`
  if (at.file === named) {
    const line = text.split('\n')[at.line - 1]
    if (line === undefined || at.col > line.length + 1) return `is outside its file: ${printed}`
  }
  if (says.trim() === '' || fix.trim() === '') return `says nothing: ${printed}`
  if (says.startsWith('This file cannot be read as YAML')) return `has no place of its own: ${printed}`
  if (/\n\s+at |undefined|\[object |NaN/.test(says + fix)) return `speaks of the program: ${printed.slice(0, 500)}`
  return undefined
}
