import type { Bundle, BundleItem } from '../../bundle/model.ts'
import { searchAnswers } from '../../check/conditions.ts'
import type { Answers } from '../../rules/cases.ts'
import type { Applying } from './ends.ts'

/** Which items may apply together. */
export interface Plans {
  /** Every plan that some answers lead to, each once; undefined: there are too many to try, any combination counts as possible. */
  readonly list?: readonly Plan[]
  /** How many plans the proof holds for: those of the list, or every combination. */
  readonly count: number
  /** By item of the bundle: whether it ever applies, and whether it ever does not. */
  readonly sometimes: readonly { readonly applies: boolean; readonly not: boolean }[]
}

/** By item of the bundle, whether it applies. */
export type Plan = readonly boolean[]

/** The plans of a bundle. Only answers on which some condition depends are combined: the others change no plan. */
export function plansOf(bundle: Bundle): Plans {
  // Items with the same condition apply together: one of them stands for all.
  const standing = new Map(bundle.items.map((entry) => [entry.when, entry]))
  const conditional = [...standing.values()].filter(({ when }) => when !== undefined)
  const found = new Map<string, ReadonlySet<string>>()
  const search = searchAnswers(bundle, conditional, (applying) => {
    found.set(applying.join(' '), new Set(applying))
    return false
  })
  const applies = ({ when }: BundleItem, applying: ReadonlySet<string>): boolean =>
    when === undefined || applying.has(standing.get(when)?.item ?? '')
  if (search !== 'none') {
    const sometimes = bundle.items.map((entry) => sometimesOf(bundle, entry))
    return { count: 2 ** conditional.length, sometimes }
  }
  const list = [...found.values()].map((applying) => bundle.items.map((entry) => applies(entry, applying)))
  const sometimes = bundle.items.map((_, index) => ({
    applies: list.some((plan) => plan[index]),
    not: list.some((plan) => !plan[index]),
  }))
  return { list, count: list.length, sometimes }
}

/** Of one item alone; what cannot be found out is possible. */
function sometimesOf(bundle: Bundle, entry: BundleItem) {
  const possible = (wanted: boolean) =>
    searchAnswers(bundle, [entry], (applying) => applying.length > 0 === wanted) !== 'none'
  return entry.when === undefined ? { applies: true, not: false } : { applies: possible(true), not: possible(false) }
}

/** All plans at once, each item for itself: more than can happen, so that what holds of it holds of every plan. */
export function anyPlan({ sometimes }: Plans): Applying {
  return sometimes.map(({ applies, not }) => (applies && not ? 'either' : applies))
}

/** Answers that lead to this plan, or at least to this much of it: `partly` says of some items whether they apply. */
export function findAnswers(bundle: Bundle, partly: ReadonlyMap<string, boolean>): Answers {
  const entries = bundle.items.filter(({ item, when }) => when !== undefined && partly.has(item))
  if (entries.length === 0) return {}
  const search = searchAnswers(bundle, entries, (applying) =>
    entries.every(({ item }) => applying.includes(item) === partly.get(item)),
  )
  return typeof search === 'object' ? search.answers : {}
}
