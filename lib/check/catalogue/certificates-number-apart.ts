import type { CatalogueRule } from '../rule.ts'

/** Certificate numbers begin with their prefix: two certificates with one prefix could carry the same number. */
export const certificatesNumberApart: CatalogueRule = (catalogue) => {
  const seen = new Map<string, string>()
  return [...catalogue.certificates.values()].flatMap(({ id, prefix }) => {
    const other = seen.get(prefix)
    seen.set(prefix, other ?? id)
    if (other === undefined) return []
    const says = `"${id}" and "${other}" have the same prefix ${prefix}.`
    return { at: catalogue.positionOf(['certificates', id, 'prefix']), says, fix: 'Choose another prefix.' }
  })
}
