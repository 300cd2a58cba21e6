import type { Bundle } from '../../bundle/model.ts'
import type { Answered } from './answered.ts'
import { proveSound } from './prove-sound.ts'
import type { Failure, Soundness } from './soundness.ts'

/** The proof in words: what holds, who answers what; or what does not hold, each with the run that shows it. */
export function printSound(bundle: Bundle, proof: Soundness = proveSound(bundle)): string {
  const { holds, failures } = proof
  const plans = holds.free ? `情形过多，按事项任意组合 ${holds.plans} 种` : `${holds.plans} 种情形组合`
  const head = `流程可靠：${plans}，${failures.length === 0 ? '全部成立' : `${failures.length} 处不成立`}`
  const shown = [
    `  ${holds.states} 个状态，个个都能到达；${holds.waits} 处等待，都等得到；各事项共 ${holds.courses} 种走法，都会结束`,
    '  各部门不论谁先谁后都成立；定义、载荷、历史记录不超过 Step Functions 的上限',
    ...printAnswered(holds.answered),
  ]
  return `${[head, ...(failures.length === 0 ? shown : failures.flatMap(printFailure))].join('\n')}\n`
}

/** Callbacks that the same people answer stand together. */
function printAnswered(answered: readonly Answered[]): readonly string[] {
  const together = new Map<string, readonly string[]>()
  for (const { state, by } of answered) {
    const who = by.join('、')
    together.set(who, [...new Set([...(together.get(who) ?? []), state])])
  }
  return ['谁来答复', ...[...together].map(([who, states]) => `  ${who}：${states.join('；')}`)]
}

function printFailure({ says, fix, run }: Failure): readonly string[] {
  return [`✗ ${says} ${fix}`, ...(run.length > 0 ? [`  ${run.join(' → ')}`] : [])]
}
