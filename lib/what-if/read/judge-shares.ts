import type { Problem } from '../../bundle/problem.ts'
import type { Path } from '../../bundle/source.ts'
import { byRuleOf, type Judge, percent, problemAt, type Written } from './written.ts'

/** Rounding of decimal fractions is no mistake of the author. */
const slack = 1e-9

/** Shares must be such that they can happen together, and that work ends. */
export const judgeShares: Judge = (written) => [
  ...judgeAnswers(written),
  ...Object.entries(written.scenario.items).flatMap(([item, look]) => [
    ...judgeLook(written, ['items', item], look),
    ...judgeItem(written, item),
  ]),
  ...(written.scenario.acceptance ? judgeLook(written, ['acceptance'], written.scenario.acceptance) : []),
]

function judgeAnswers(written: Written): readonly Problem[] {
  const { scenario, bundle } = written
  return bundle.situations.flatMap(({ id, answers }) => {
    const given = scenario.answers[id]
    if (given === undefined) return []
    const sum = Object.values(given).reduce((total, share) => total + share, 0)
    const isFull = answers.every((answer) => given[answer.id] !== undefined)
    if (sum <= 1 + slack && (!isFull || sum >= 1 - slack)) return []
    const says = `The shares of the answers to "${id}" are ${percent(sum)} together.`
    const fix = 'Let them be 1 together; answers that are left out share the rest.'
    return [problemAt(written, ['answers', id], { says, fix, part: 'key' })]
  })
}

function judgeLook(
  written: Written,
  path: Path,
  { corrections, refusals }: { readonly corrections: number; readonly refusals: number },
): readonly Problem[] {
  if (corrections + refusals > 1 + slack) {
    const says = `Corrections and refusals are ${percent(corrections + refusals)} of the looks together.`
    return [problemAt(written, [...path, 'corrections'], { says, fix: 'Let them be 1 together at most.' })]
  }
  if (corrections < 1) return []
  const says = 'Every look ends with a correction, so that nothing is ever decided.'
  return [problemAt(written, [...path, 'corrections'], { says, fix: 'Write a share below 1.' })]
}

function judgeItem(written: Written, item: string): readonly Problem[] {
  const { scenario, bundle } = written
  const { decides = [], steps = [] } = bundle.catalogue.items[item] ?? {}
  const look = scenario.items[item]
  const problems: Problem[] = []
  const isInBundle = bundle.items.some((each) => each.item === item)
  if (look === undefined || !isInBundle) return problems
  if (look['by-rule'] && decides.length === 0) {
    const says = `No rule decides on "${item}": the catalogue gives it no "decides".`
    problems.push(problemAt(written, ['items', item, 'by-rule'], { says, fix: 'Delete by-rule, or give it rules.' }))
  }
  if (look.minutes === undefined && byRuleOf(written, item) < 1) {
    const says = `How long an officer works on "${item}" is missing.`
    problems.push(problemAt(written, ['items', item], { says, fix: 'Write for example minutes: 20.', part: 'key' }))
  }
  for (const { kind, required } of steps) {
    const share = look.steps[kind]?.share
    if (!required || share === undefined || share === 1) continue
    const says = `"${item}" cannot be decided without its ${kind}, so that it happens always.`
    problems.push(problemAt(written, ['items', item, 'steps', kind, 'share'], { says, fix: 'Delete the share.' }))
  }
  return problems
}
