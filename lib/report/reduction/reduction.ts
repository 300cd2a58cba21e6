import type { Plan } from '../../application/form.ts'
import type { Bundle } from '../../bundle/model.ts'
import { type Answers, findCases } from '../../rules/cases.ts'
import { findApplicable } from '../../rules/plan.ts'
import { type Measures, measureSeparately, measureTogether, type Span } from './measures.ts'

/** What a bundle saves over its items done one by one, under one combination of answers (002 §6, 000 §4). */
export interface Reduction {
  readonly bundle: string
  readonly name: string
  readonly answers: Answers
  readonly items: number
  readonly departments: number
  readonly separate: Measures
  readonly together: Measures
}

/** The reduction under these answers. */
export function reductionOf(bundle: Bundle, answers: Answers): Reduction {
  const plan = findApplicable(bundle, answers).items
  const applying = bundle.items.filter(({ item }) => plan[item])
  return {
    bundle: bundle.id,
    name: bundle.name,
    answers,
    items: applying.length,
    departments: new Set(applying.map(({ item }) => bundle.catalogue.items[item]?.department)).size,
    ...compare(bundle, plan),
  }
}

/** Under the answers by which most items apply; of several the first, in the order of the questions. */
export function fullReduction(bundle: Bundle): Reduction {
  const all = findCases(bundle).map((answers) => ({ answers, items: countApplying(bundle, answers) }))
  const most = all.reduce((most, each) => (each.items > most.items ? each : most))
  return reductionOf(bundle, most.answers)
}

const countApplying = (bundle: Bundle, answers: Answers): number =>
  Object.values(findApplicable(bundle, answers).items).filter(Boolean).length

const compare = (bundle: Bundle, plan: Plan) => ({
  separate: measureSeparately(bundle, plan),
  together: measureTogether(bundle, plan),
})

/** Several bundles as if one person needed each of them once. */
export function addUp(reductions: readonly Reduction[]): Pick<Reduction, 'separate' | 'together' | 'items'> {
  return {
    items: reductions.reduce((total, { items }) => total + items, 0),
    separate: reductions.map(({ separate }) => separate).reduce(plus),
    together: reductions.map(({ together }) => together).reduce(plus),
  }
}

function plus(one: Measures, other: Measures): Measures {
  const days: Span = {
    working: one.days.working + other.days.working,
    natural: one.days.natural + other.days.natural,
  }
  const numbers = (Object.keys(one) as (keyof Measures)[]).filter((key) => key !== 'days')
  const added = Object.fromEntries(numbers.map((key) => [key, (one[key] as number) + (other[key] as number)]))
  return { ...one, ...added, days }
}

/** How much less, from 0 to 1; undefined where there was nothing before. */
export function cut(before: number, now: number): number | undefined {
  return before > 0 ? (before - now) / before : undefined
}
