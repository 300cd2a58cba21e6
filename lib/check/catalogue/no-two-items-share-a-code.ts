import type { CatalogueRule } from '../rule.ts'

/** A code is that of one item: it is how other lists find it. */
export const noTwoItemsShareACode: CatalogueRule = (catalogue) => {
  const first = new Map<string, string>()
  return [...catalogue.items.values()].flatMap(({ id, code }) => {
    const other = first.get(code)
    first.set(code, other ?? id)
    if (other === undefined) return []
    const at = catalogue.positionOf(['items', id, 'code'])
    return { at, says: `"${id}" and "${other}" have the same code ${code}.`, fix: 'Give each its own.' }
  })
}
