import type { Bundle } from '../../bundle/model.ts'
import { listPlans, searchAnswers } from '../../check/conditions.ts'

/** A set of items that some answers lead to. */
export type Plan = ReadonlySet<string>

/** `count` 0: there are too many sets to try; then one set of all items stands for them. */
export interface Plans {
  readonly plans: readonly Plan[]
  readonly count: number
}

/** More sets than this are not each followed over all days. */
const mostFollowed = 50

/** The sets of items that matter for the longest time: more items never end earlier, so a set inside another is left out. */
export function findPlans(bundle: Bundle): Plans {
  const listed = listPlans(bundle)
  const all = { plans: [new Set(bundle.items.map(({ item }) => item))], count: 0 }
  if (typeof listed === 'string') return all
  const found = listed.filter(({ applying }) => applying.length > 0).map(({ applying }) => new Set(applying))
  const kept: Plan[] = []
  for (const plan of found.toSorted((one, other) => other.size - one.size)) {
    if (kept.length > mostFollowed) return all
    if (!kept.some((other) => [...plan].every((item) => other.has(item)))) kept.push(plan)
  }
  return { plans: kept, count: found.length }
}

/** Whether some answers ask for all of these items at once. */
export function canApplyTogether(bundle: Bundle, items: readonly string[]): boolean {
  const placed = bundle.items.filter(({ item }) => items.includes(item))
  const search = searchAnswers(bundle, placed, (applying) => applying.length === placed.length)
  return typeof search === 'object'
}
