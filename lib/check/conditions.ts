import type { Bundle, BundleItem } from '../bundle/model.ts'
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

export type Answers = Readonly<Record<string, string>>

/** `answers`: a combination that the search was for. `too-many`: more than can be tried. */
export type Search = { readonly answers: Answers } | 'none' | 'too-many' | 'unreadable'

/** So many combinations of answers are tried: twelve questions with two answers each. */
export const maxCases = 4096

/**
 * Looks for a combination of answers under which these items apply as wanted. Only situations on which their conditions
 * depend are combined: the others cannot change what the conditions say, so that no combination is missed.
 */
export function searchAnswers(
  bundle: Bundle,
  items: readonly BundleItem[],
  wanted: (applying: readonly string[]) => boolean,
): Search {
  const { situations } = bundle
  const relevant = dependsOn(
    bundle,
    items.map(({ when }) => when),
  )
  if (!relevant) return 'unreadable'
  let cases: Answers[] = [{}]
  for (const { id, answers } of situations) {
    if (!relevant.has(id)) continue
    cases = cases.flatMap((given) => {
      const asked = findApplicable({ situations, items: [] }, given).situations.includes(id)
      return asked ? answers.map((answer) => ({ ...given, [id]: answer.id })) : [given]
    })
    if (cases.length > maxCases) return 'too-many'
  }
  const found = cases.find((answers) => {
    const applies = findApplicable({ situations, items }, answers).items
    return wanted(Object.keys(applies).filter((item) => applies[item]))
  })
  return found ? { answers: found } : 'none'
}

/** A combination of answers in words. */
export function printAnswers(bundle: Bundle, given: Answers): string {
  return bundle.situations
    .filter(({ id }) => given[id] !== undefined)
    .map(({ id, answers }) => `${id} = ${given[id]} (${answers.find((answer) => answer.id === given[id])?.name})`)
    .join(', ')
}
