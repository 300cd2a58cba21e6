import type { CatalogueRule } from '../rule.ts'

/** 区域评估 (002 §19): a certificate that serves again for a value of an element is issued by items that know the value. */
export const whatServesAgainIsKnownByItsItem: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, certificate, elements, makes = [] }) => {
    const reuseBy = catalogue.certificates.get(certificate ?? '')?.reuseBy
    if (reuseBy === undefined || elements.includes(reuseBy) || makes.includes(reuseBy)) return []
    const says = `"${id}" issues "${certificate}", which serves again by "${reuseBy}", and does not know it.`
    return { at: catalogue.positionOf(['items', id, 'certificate']), says, fix: `Add "${reuseBy}" to its elements.` }
  })
