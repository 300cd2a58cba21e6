import type { Bundle } from '../../bundle/model.ts'
import type { Answers } from '../../rules/cases.ts'
import type { Net } from '../net/net.ts'
import { type Course, stepsOf } from './courses.ts'
import type { By } from './exits.ts'
import type { Step, StuckRun } from './stuck-run.ts'

/** A net with the words of its bundle. */
export interface Words {
  readonly bundle: Bundle
  readonly net: Net
}

/** An item by its name, or by its id where it has none. */
export const nameOf = ({ catalogue }: Bundle, item: string): string => catalogue.items[item]?.name ?? item

export const titleOf = ({ bundle, net }: Words, item: number): string => nameOf(bundle, net.items[item] ?? '')

/** The answers that lead here: nothing where there is no question to answer. */
export function tellAnswers({ bundle }: Words, given: Answers): readonly string[] {
  const told = bundle.situations
    .filter(({ id }) => given[id] !== undefined)
    .map(({ id, answers }) => `${id}=${given[id]}（${answers.find((one) => one.id === given[id])?.name ?? given[id]}）`)
  return told.length > 0 ? [`情形 ${told.join('，')}`] : []
}

const tells: Readonly<Record<Exclude<By, 'applies' | 'arrived'>, string>> = {
  'not-applicable': '不适用',
  done: '审查完成',
  correction: '要求补正',
  recorded: '办结',
  attention: '出错，转人工处理',
}

function tellStep(words: Words, { branch, node, by }: Step): string {
  const title = titleOf(words, branch)
  const left = words.net.branches[branch]?.nodes[node]
  if (by === 'applies') return `${title} 需要办理`
  if (left?.kind === 'await' && by === 'arrived')
    return `${title} 等到 ${left.needs.map((need) => titleOf(words, need)).join('、')} 的结果`
  if (left?.kind === 'work' && left.task === 'correction' && by === 'done') return `${title} 申请人补正`
  return `${title} ${tells[by as keyof typeof tells]}`
}

/** The steps of one branch. */
export function tellCourse(words: Words, branch: number, course: Course): readonly string[] {
  return stepsOf(course).map(({ node, by }) => tellStep(words, { branch, node, by }))
}

/** A run after which somebody waits for ever, to the wait. */
export function tellStuck(words: Words, { steps, waits, cause }: StuckRun): readonly string[] {
  const waiting = waits.map(({ branch, need }) => `${titleOf(words, branch)} 等待 ${titleOf(words, need)}`)
  const last = titleOf(words, cause.items[0] ?? -1)
  const end = { circle: '互相等待', 'no-result': `${last} 已经结束而没有结果`, nobody: `没有人办理 ${last}` }[
    cause.kind
  ]
  return [...steps.map((step) => tellStep(words, step)), ...waiting, `${end}，永远等不到`]
}
