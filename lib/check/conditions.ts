import type { Bundle, BundleItem } from '../bundle/model.ts'
import { type Answers, answerNext, maxCases } from '../rules/cases.ts'
import { parseCondition, type Situations } from '../rules/condition.ts'
import { findApplicable } from '../rules/plan.ts'

/** Situations that are asked before the one at `index`; all of them when there is no index. */
export function askedBefore(bundle: Bundle, index = bundle.situations.length): Situations {
  return new Map(bundle.situations.slice(0, index).map(({ id, answers }) => [id, answers.map((answer) => answer.id)]))
}

/** The situations on which these conditions depend, directly or because one decides whether another is asked. */
function dependsOn(bundle: Bundle, conditions: readonly (string | undefined)[]): ReadonlySet<string> | undefined {
  const all = askedBefore(bundle)
  const found = new Set<string>()
  const open = conditions.filter((text) => text !== undefined)
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    const parsed = parseCondition(text, all)
    if ('faults' in parsed) return undefined
    for (const id of parsed.condition.mentions) {
      if (found.has(id)) continue
      found.add(id)
      const when = bundle.situations.find((situation) => situation.id === id)?.when
      if (when !== undefined) open.push(when)
    }
  }
  return found
}

/** `answers`: a combination that the search was for. `too-many`: more than can be tried. */
export type Search = { readonly answers: Answers } | 'none' | 'too-many' | 'unreadable'

/**
 * Looks for a combination of answers under which these items apply as wanted. Only situations on which their conditions
 * depend are combined: the others cannot change what the conditions say, so that no combination is missed.
 */
export function searchAnswers(
  bundle: Bundle,
  items: readonly BundleItem[],
  wanted: (applying: readonly string[]) => boolean,
): Search {
  const cases = combine(bundle, items)
  if (typeof cases === 'string') return cases
  const found = cases.find((answers) => wanted(listApplying(bundle, items, answers)))
  return found ? { answers: found } : 'none'
}

/** Items that apply together, and answers that lead to them. */
export interface AnsweredPlan {
  readonly applying: readonly string[]
  readonly answers: Answers
}

/** Every set of items that some answers lead to, each once. */
export function listPlans(bundle: Bundle): readonly AnsweredPlan[] | 'too-many' | 'unreadable' {
  const cases = combine(bundle, bundle.items)
  if (typeof cases === 'string') return cases
  const plans = new Map<string, AnsweredPlan>()
  for (const answers of cases) {
    const applying = listApplying(bundle, bundle.items, answers)
    const key = applying.join(' ')
    if (!plans.has(key)) plans.set(key, { applying, answers })
  }
  return [...plans.values()]
}

/** The combinations of answers that these items' conditions can tell apart. */
function combine(bundle: Bundle, items: readonly BundleItem[]): readonly Answers[] | 'too-many' | 'unreadable' {
  const relevant = dependsOn(
    bundle,
    items.map(({ when }) => when),
  )
  if (!relevant) return 'unreadable'
  let cases: readonly Answers[] = [{}]
  for (const question of bundle.situations) {
    if (!relevant.has(question.id)) continue
    cases = answerNext(bundle, cases, question)
    if (cases.length > maxCases) return 'too-many'
  }
  return cases
}

function listApplying({ situations }: Bundle, items: readonly BundleItem[], answers: Answers): readonly string[] {
  const applies = findApplicable({ situations, items }, answers).items
  return Object.keys(applies).filter((item) => applies[item])
}

/** A combination of answers in words. */
export function printAnswers(bundle: Bundle, given: Answers): string {
  return bundle.situations
    .filter(({ id }) => given[id] !== undefined)
    .map(({ id, answers }) => `${id} = ${given[id]} (${answers.find((answer) => answer.id === given[id])?.name})`)
    .join(', ')
}
