import type { CatalogueRule } from '../rule.ts'

/** 备案 only takes note: reviews and a second signature would make an approval of it (003 三.5). */
export const noFilingIsReviewedByOthers: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, mode, reviews, countersign }) => {
    if (mode !== 'filing') return []
    const fields = [...(reviews ? ['reviews'] : []), ...(countersign ? ['countersign'] : [])]
    return fields.map((field) => ({
      at: catalogue.positionOf(['items', id, field], 'key'),
      says: `"${id}" is a filing and has "${field}", as approvals have.`,
      fix: 'Delete it.',
    }))
  })
