import type { Bundle, BundleItem } from '../../bundle/model.ts'
import { askedBefore } from '../../check/conditions.ts'
import { type Answers, findCases, maxCases } from '../../rules/cases.ts'
import { parseCondition } from '../../rules/condition.ts'
import { findApplicable } from '../../rules/plan.ts'
import { listed, type Name, type Phrase, say } from './phrase.ts'

/** More ways to come to an item than this are not written out. */
const mostWays = 6

export function questionName(bundle: Bundle, situation: string): Name {
  const en = bundle.words?.en?.situations[situation]?.ask
  const zh = bundle.situations.find(({ id }) => id === situation)?.ask ?? situation
  return { zh, ...(en !== undefined && { en }) }
}

export function answerName(bundle: Bundle, situation: string, answer: string): Name {
  const known = bundle.situations.find(({ id }) => id === situation)?.answers.find(({ id }) => id === answer)
  const en = bundle.words?.en?.situations[situation]?.answers[answer]
  return { zh: known?.name ?? answer, ...(en !== undefined && { en }) }
}

/** These answers in words, in the order of the questions. */
export function answersOf(bundle: Bundle, answers: Answers): readonly Phrase[] {
  return bundle.situations.flatMap(({ id }) => {
    const answer = answers[id]
    return answer === undefined
      ? []
      : [say('{0} {1}', '{0} {1}', questionName(bundle, id), answerName(bundle, id, answer))]
  })
}

/** With which answers the item applies: each line is one way to come to it. */
export function whenOf(bundle: Bundle, { item, when }: BundleItem): readonly Phrase[] {
  if (when === undefined) return [say('所有申请都办理', 'In every application')]
  const parsed = parseCondition(when, askedBefore(bundle))
  const mentions = 'condition' in parsed ? parsed.condition.mentions : []
  const ways = new Map<string, Answers>()
  for (const answers of findCases(bundle)) {
    if (!findApplicable(bundle, answers).items[item]) continue
    const told = mentions.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]] as const]))
    ways.set(JSON.stringify(told), Object.fromEntries(told))
  }
  if (ways.size === 0 || ways.size > mostWays)
    return [say('按情形引导的回答确定', 'Depends on the answers to the questions')]
  return [...ways.values()].map((way) => listed(answersOf(bundle, way), '；', '; '))
}

/** Whether these are all combinations of answers that there are: each takes its share of the whole. */
export function isEveryCase(bundle: Bundle, cases: readonly Answers[]): boolean {
  const share = (answers: Answers) =>
    bundle.situations.reduce(
      (rest, { id, answers: known }) => (answers[id] === undefined ? rest : rest / known.length),
      1,
    )
  return cases.length <= maxCases && Math.abs(1 - cases.reduce((sum, each) => sum + share(each), 0)) < 1e-6
}
