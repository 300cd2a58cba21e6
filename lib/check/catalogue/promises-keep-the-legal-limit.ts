import type { CatalogueRule } from '../rule.ts'

/** 承诺时限 is never longer than 法定时限. */
export const promisesKeepTheLegalLimit: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, promise, legalLimit }) => {
    if (!legalLimit) return []
    const at = catalogue.positionOf(['items', id, 'promise', catalogue.region])
    // So many natural days never last longer than so many working days; the other way round needs a calendar.
    if (promise.count === 'working' && legalLimit.count === 'natural')
      return {
        at,
        says: `The promise of "${id}" and its legal limit count different days.`,
        fix: 'Promise natural days.',
      }
    if (promise.days <= legalLimit.days) return []
    const says = `"${id}" promises ${promise.days} days where the law allows ${legalLimit.days}.`
    return { at, says, fix: `Promise at most ${legalLimit.days} days.` }
  })
