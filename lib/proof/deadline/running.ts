import { findStopBasis } from '../../application/steps/stops.ts'
import type { Bundle, Days, Item, SpecialStep } from '../../bundle/model.ts'
import type { Running, Stop } from './latest-end.ts'

/** One of the four worst cases of a bundle. */
export interface Course {
  readonly by: 'promise' | 'law'
  readonly all: 'plain' | 'most'
}

export const courses: readonly Course[] = [
  { by: 'promise', all: 'plain' },
  { by: 'promise', all: 'most' },
  { by: 'law', all: 'plain' },
  { by: 'law', all: 'most' },
]

/** What runs for an item in such a case. Where the law sets no limit, the promise is all there is. */
export function runningOf(bundle: Bundle, item: Item, { by, all }: Course): Running {
  const limit = by === 'law' ? (item.legalLimit ?? item.promise) : item.promise
  const held = heldOf(item, all).filter((step) => stopBasisOf(bundle, item, step) !== undefined)
  return {
    limit,
    extended: all === 'most' ? (item.extension?.days ?? 0) : 0,
    stops: held.map((step): Stop => {
      const endsByItself = step.kind === 'publicity'
      return { limits: endsByItself ? limitsOfPublicities(bundle, all) : [step.limit], endsByItself }
    }),
  }
}

/** The steps that are held in such a case. */
export function heldOf({ steps = [] }: Item, all: Course['all']): readonly SpecialStep[] {
  return all === 'most' ? steps : steps.filter(({ required }) => required)
}

/** The law by which the step stops the item's clock (行政许可法 45), or undefined. */
export function stopBasisOf(bundle: Bundle, { id }: Item, { kind }: SpecialStep): string | undefined {
  return findStopBasis(bundle, { what: kind }, id)
}

/** A publicity that is held for several items at once lasts as long as the longest of them asks (findStepLimit). */
function limitsOfPublicities({ items, catalogue }: Bundle, all: Course['all']): readonly Days[] {
  const known = items.flatMap(({ item }) => catalogue.items[item] ?? [])
  return known.flatMap((item) => heldOf(item, all).flatMap(({ kind, limit }) => (kind === 'publicity' ? [limit] : [])))
}
