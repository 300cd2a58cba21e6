import type { Draft } from '../../bundle/draft.ts'
import { suggest } from '../../bundle/nearest.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { Rule } from '../rule.ts'

/** 一业一证 (000 §17): a certificate of its own merges those of items of the bundle, and is handed over when all of them are there. */
export const oneLicenceShowsPermitsOfItsBundle: Rule = (draft) =>
  draft.bundle.comprehensive
    ? [
        ...judgeCertificate(draft, draft.bundle.comprehensive.certificate),
        ...judgeItems(draft, draft.bundle.comprehensive.of),
        ...judgeDelivery(draft),
      ]
    : []

function judgeCertificate({ bundle, catalogue, positionOf }: Draft, id: string): Problem[] {
  const at = positionOf(['comprehensive', 'certificate'])
  const names = catalogue.names.certificates
  if (!names.includes(id)) {
    const says = `There is nothing called "${id}" among the certificates of the catalogue.`
    return [{ at, says, fix: suggest(id, names, 'Add it to the certificates.') }]
  }
  const issuer = bundle.items.find(({ item }) => bundle.catalogue.items[item]?.certificate === id)
  if (!issuer) return []
  const says = `"${id}" is what "${issuer.item}" issues: both would carry the same number.`
  return [{ at, says, fix: 'Let the comprehensive licence be a certificate of its own.' }]
}

function judgeItems({ bundle, positionOf }: Draft, of: readonly string[]): Problem[] {
  const items = bundle.items.map(({ item }) => item)
  return of.flatMap((id, index) => {
    const at = positionOf(['comprehensive', 'of', index])
    if (of.indexOf(id) !== index) return [{ at, says: `"${id}" is merged twice.`, fix: 'Keep one of the two.' }]
    if (!items.includes(id))
      return [{ at, says: `The item "${id}" is not in this bundle.`, fix: suggest(id, items, 'Delete it.') }]
    const known = bundle.catalogue.items[id]
    if (!known || known.certificate !== undefined) return []
    return [
      { at, says: `"${id}" issues no certificate that could be shown.`, fix: 'Delete it, or say what it issues.' },
    ]
  })
}

function judgeDelivery({ bundle, positionOf }: Draft): Problem[] {
  if (bundle.deliver.policy === 'together') return []
  const says = 'One licence cannot be handed over bit by bit.'
  return [
    { at: positionOf(['deliver', 'policy']), says, fix: 'Write "policy: together", or no comprehensive licence.' },
  ]
}
