import type { Problem } from '../../bundle/problem.ts'
import { Refusal } from '../refusal.ts'

/** So many are told at once; who mends these is told the next. */
const most = 500

/** Refuses sources for their problems, each with its place as editors read it, a sentence and its cure. */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  throw new Refusal('invalid', {
    problems: problems.slice(0, most).map(({ at: { file, line, col }, says, fix }) => ({
      at: `${file}:${line}:${col}`,
      wrong: 'source',
      says,
      fix,
    })),
  })
}
