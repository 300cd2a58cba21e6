import type { BundleItem } from '../../bundle/model.ts'
import { printAnswers, searchAnswers } from '../conditions.ts'
import type { Rule } from '../rule.ts'

/** Several items may issue the same certificate only when no two of them ever apply together. */
export const noCertificateIsIssuedTwice: Rule = ({ bundle, positionOf }) => {
  const { items, certificates } = bundle.catalogue
  const issuers = new Map<string, BundleItem[]>()
  for (const placed of bundle.items) {
    const certificate = items[placed.item]?.certificate
    const before = issuers.get(certificate ?? '') ?? []
    const isNew = before.every(({ item }) => item !== placed.item)
    if (certificate !== undefined && isNew) issuers.set(certificate, [...before, placed])
  }
  return [...issuers].flatMap(([certificate, placed]) => {
    const last = placed.at(-1)
    if (!last || placed.length < 2) return []
    const search = searchAnswers(bundle, placed, (applying) => applying.length > 1)
    if (search === 'none' || search === 'unreadable') return []
    const when = search === 'too-many' ? '' : printAnswers(bundle, search.answers)
    const names = placed.map(({ item }) => `"${item}"`).join(', ')
    return {
      at: positionOf(['items', bundle.items.lastIndexOf(last), 'item']),
      says: `Of ${names} more than one issues ${certificates[certificate]?.name ?? certificate}${when && ` when ${when}`}.`,
      fix: 'Let their conditions exclude each other, or let only one of them issue it.',
    }
  })
}
