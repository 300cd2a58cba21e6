import type { Bundle } from '../../bundle/model.ts'
import { findApplicable } from '../../rules/plan.ts'
import { about, chanceOf } from '../chance.ts'
import type { PlanShare } from '../scenario.ts'

/** So many combinations of answers are reckoned exactly; of more, so many are drawn. */
const most = 4096

type Shares = Readonly<Record<string, Readonly<Record<string, number>>>>

interface Answered {
  readonly given: Readonly<Record<string, string>>
  readonly weight: number
}

/** Which items apply, and of how many applications; ways of answering that come to the same are one. */
export function plansOf(bundle: Bundle, shares: Shares): readonly PlanShare[] {
  const combined = findCombinations(bundle, shares) ?? drawCombinations(bundle, shares)
  const plans = new Map<string, PlanShare>()
  for (const { given, weight } of combined) {
    const { items } = findApplicable(bundle, given)
    const applies = bundle.items.map(({ item }) => items[item] === true)
    const key = applies.join()
    plans.set(key, { applies, weight: weight + (plans.get(key)?.weight ?? 0) })
  }
  return [...plans.values()]
}

/** Answers with their shares; those that are not named share the rest. */
function sharesOf(bundle: Bundle, shares: Shares, situation: string): readonly (readonly [string, number])[] {
  const answers = bundle.situations.find(({ id }) => id === situation)?.answers ?? []
  const given = shares[situation] ?? {}
  const rest = 1 - Object.values(given).reduce((sum, share) => sum + share, 0)
  const unnamed = answers.filter(({ id }) => given[id] === undefined).length
  return answers.map(({ id }) => [id, given[id] ?? Math.max(0, rest) / unnamed] as const)
}

const isAsked = ({ situations }: Bundle, given: Answered['given'], id: string): boolean =>
  findApplicable({ situations, items: [] }, given).situations.includes(id)

function findCombinations(bundle: Bundle, shares: Shares): readonly Answered[] | undefined {
  let all: readonly Answered[] = [{ given: {}, weight: 1 }]
  for (const { id } of bundle.situations) {
    const answers = sharesOf(bundle, shares, id).filter(([, share]) => share > 0)
    all = all.flatMap(({ given, weight }) =>
      isAsked(bundle, given, id)
        ? answers.map(([answer, share]) => ({ given: { ...given, [id]: answer }, weight: weight * share }))
        : [{ given, weight }],
    )
    if (all.length > most) return undefined
  }
  return all
}

function drawCombinations(bundle: Bundle, shares: Shares): readonly Answered[] {
  const chance = chanceOf(0)
  return Array.from({ length: most }, (_, number) => {
    let given: Answered['given'] = {}
    for (const [place, { id }] of bundle.situations.entries()) {
      if (!isAsked(bundle, given, id)) continue
      const drawn = pick(sharesOf(bundle, shares, id), chance(number, place, about.plan, 0))
      if (drawn !== undefined) given = { ...given, [id]: drawn }
    }
    return { given, weight: 1 / most }
  })
}

function pick(answers: readonly (readonly [string, number])[], drawn: number): string | undefined {
  let upTo = 0
  for (const [answer, share] of answers) {
    upTo += share
    if (drawn < upTo) return answer
  }
  return answers.findLast(([, share]) => share > 0)?.[0]
}
