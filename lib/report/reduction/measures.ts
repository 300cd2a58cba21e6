import { combine, type Plan } from '../../application/form.ts'
import { stopsByLaw } from '../../application/steps/stops.ts'
import type { Bundle, Days, Item } from '../../bundle/model.ts'
import { visitsOf } from '../../check/visits.ts'

/** Days of both kinds that follow each other. */
export interface Span {
  readonly working: number
  readonly natural: number
}

/** What something costs the people who need it. */
export interface Measures {
  /** 环节: steps that follow one another, from filing to the result. */
  readonly steps: number
  /** 材料: papers that people hand in. */
  readonly materials: number
  /** 时限: promised days that follow one another. */
  readonly days: Span
  /** 跑动 */
  readonly visits: number
  /** Fields that people fill in. */
  readonly fields: number
  readonly forms: number
  /** 费用 */
  readonly yuan: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0)

/** Each item by itself, one after the other: its own form, its own papers, its own way to its own window. */
export function measureSeparately(bundle: Bundle, plan: Plan): Measures {
  const items = findItems(bundle, plan)
  return {
    steps: sum(items.map((item) => around + stepsOf(item))),
    materials: sum(items.map(({ materials }) => materials.length)),
    days: items.map(daysOf).reduce(add, none),
    visits: sum(items.map(({ visits = 1 }) => visits)),
    fields: sum(items.map(({ elements }) => elements.length)),
    forms: items.length,
    yuan: feesOf(items),
  }
}

/** The same items as one thing: one form, one set of papers, side by side as far as they do not need each other. */
export function measureTogether(bundle: Bundle, plan: Plan): Measures {
  const items = findItems(bundle, plan)
  const form = combine(bundle, plan)
  return {
    steps:
      around +
      longest(
        bundle,
        plan,
        stepsOf,
        (one, other) => one + other,
        (one) => one,
        0,
      ),
    materials: form.papers.length,
    days: longest(bundle, plan, daysOf, add, lengthOf, none),
    visits: visitsOf(
      bundle,
      items.map(({ id }) => id),
    ).length,
    fields: form.fields.length,
    forms: 1,
    yuan: feesOf(items),
  }
}

function findItems(bundle: Bundle, plan: Plan): readonly Item[] {
  return bundle.items.flatMap(({ item }) => (plan[item] ? (bundle.catalogue.items[item] ?? []) : []))
}

const feesOf = (items: readonly Item[]): number => sum(items.map(({ fee }) => fee?.yuan ?? 0))

/** Filing, acceptance and the handing over of the result: of each item by itself, and once of the bundle. */
const around = 3

/** What the department does in between: its reviews, the special steps that must be, the decision, a second signature. */
function stepsOf({ reviews, steps = [], countersign }: Item): number {
  return Math.max(1, reviews?.length ?? 1) + steps.filter(({ required }) => required).length + 1 + (countersign ? 1 : 0)
}

const none: Span = { working: 0, natural: 0 }

/** The promise, and the steps that must be and do not count in it (行政许可法 45). */
function daysOf({ promise, steps = [] }: Item): Span {
  const beside = steps.filter((step) => step.required && stopsByLaw(step))
  return [promise, ...beside.map(({ limit }) => limit)].map(spanOf).reduce(add, none)
}

const spanOf = ({ days, count }: Days): Span => ({ ...none, [count]: days })
const add = (one: Span, other: Span): Span => ({
  working: one.working + other.working,
  natural: one.natural + other.natural,
})

/** Five working days are a week of seven, near enough to tell which of two ways is longer. */
const lengthOf = ({ working, natural }: Span): number => working * 1.4 + natural

/** The longest way through what needs each other, as `after` says; an item that begins at once waits only with its result. */
function longest<T>(
  bundle: Bundle,
  plan: Plan,
  of: (item: Item) => T,
  plus: (one: T, other: T) => T,
  length: (one: T) => number,
  zero: T,
): T {
  const known = new Map<string, T>()
  const longer = (one: T, other: T) => (length(other) > length(one) ? other : one)
  const end = (id: string): T => {
    const found = known.get(id)
    if (found !== undefined) return found
    known.set(id, zero)
    const placed = bundle.items.find(({ item }) => item === id)
    const item = bundle.catalogue.items[id]
    if (!placed || !item || !plan[id]) return zero
    const before = placed.after.map(end).reduce(longer, zero)
    const own = placed.begins === 'after-results' ? plus(before, of(item)) : longer(before, of(item))
    known.set(id, own)
    return own
  }
  return bundle.items.map(({ item }) => end(item)).reduce(longer, zero)
}
