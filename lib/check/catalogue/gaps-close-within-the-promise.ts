import type { CatalogueRule } from '../rule.ts'

/** What may come later comes before the decision is due: a gap does not stop the clock (河南省优化营商环境条例 35). */
export const gapsCloseWithinThePromise: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, promise, gaps }) =>
    Object.entries(gaps?.materials ?? {}).flatMap(([material, { days, count }]) => {
      const at = catalogue.positionOf(['items', id, 'gaps', 'materials', material])
      // So many natural days never last longer than so many working days; the other way round they may.
      if (count === 'working' && promise.count === 'natural')
        return {
          at,
          says: `"${material}" may come later by working days, and "${id}" promises natural days.`,
          fix: 'Write: count: natural',
        }
      if (days <= promise.days) return []
      const says = `"${material}" may come ${days} days later, and "${id}" is decided after ${promise.days}.`
      return { at, says, fix: promise.days > 0 ? `At most ${promise.days} days.` : 'Delete it.' }
    }),
  )
