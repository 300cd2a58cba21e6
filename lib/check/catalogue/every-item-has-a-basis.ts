import { citesLaw, howToCite } from '../citation.ts'
import type { CatalogueRule } from '../rule.ts'

/**
 * 清单之外无事项: every item rests on something that is cited (000 §1, 004 §3), and a licence on an article of a law, a
 * regulation or a rule; a document of lesser rank can found none (行政许可法 14–17).
 */
export const everyItemHasABasis: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, kind, basis }) => {
    if (basis.length === 0) {
      const fix = `Write: basis: [《…》第…条]. ${howToCite}`
      return { at: catalogue.positionOf(['items', id]), says: `"${id}" rests on nothing.`, fix }
    }
    if (kind !== '行政许可' || basis.some(citesLaw)) return []
    const says = `"${id}" is a licence, and what it rests on is no article of a law, regulation or rule.`
    return { at: catalogue.positionOf(['items', id, 'basis']), says, fix: howToCite }
  })
