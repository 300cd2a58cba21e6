import type { Coverage } from './coverage.ts'
import { linesOf, printCut } from './lines.ts'
import { addUp, type Reduction } from './reduction.ts'
import { judgeTargets, printTarget } from './targets.ts'

export interface ReductionReport {
  readonly reductions: readonly Reduction[]
  readonly coverage: Coverage
}

/** The report for the terminal. */
export function printReductions({ reductions, coverage }: ReductionReport): string {
  const blocks = reductions.map((each) =>
    block(`${each.name}（${each.items} 个事项，${each.departments} 个部门）`, each),
  )
  const all =
    reductions.length > 1
      ? [block(`合计（${reductions.length} 件事，${addUp(reductions).items} 个事项）`, addUp(reductions))]
      : []
  const targets = judgeTargets(reductions).map(printTarget)
  return [...blocks, ...all, ...targets, printCoverage(coverage)].join('\n')
}

function block(title: string, measures: Parameters<typeof linesOf>[0]): string {
  const lines = linesOf(measures).map(
    ({ what, before, now, cut }) => `  ${pad(what, 12)}${pad(before, 28)}→ ${pad(now, 28)}${printCut(cut)}`,
  )
  return [title, ...lines, ''].join('\n')
}

/** Chinese characters take two columns. */
function pad(text: string, columns: number): string {
  const width = [...text].reduce((total, sign) => total + (sign > '\u2e7f' ? 2 : 1), 0)
  return text + ' '.repeat(Math.max(1, columns - width))
}

function printCoverage({ all, covered, share, missing }: Coverage): string {
  const names = missing.map(({ name }) => name).join('、')
  const rest = missing.length > 0 ? `；尚未纳入：${names}` : ''
  return `高频事项覆盖率 ${covered}/${all}（${Math.round(share * 100)} %）${rest}\n`
}
