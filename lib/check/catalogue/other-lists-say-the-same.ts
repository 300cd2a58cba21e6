import type { CatalogueRule } from '../rule.ts'

/** 各类清单要素一致: an item is called the same, and is of the same kind, in every list that it stands in (000 §1). */
export const otherListsSayTheSame: CatalogueRule = ({ lists, items }) => {
  const byCode = new Map([...items.values()].map((item) => [item.code, item]))
  return lists.flatMap(({ list, entries, positionOf }) =>
    entries.flatMap(({ code, name, kind }, index) => {
      const item = byCode.get(code)
      if (!item) {
        const fix = 'Correct the code, or add the item to the catalogue.'
        return {
          at: positionOf(['entries', index, 'code']),
          says: `“${list}” has "${name}" (${code}), which the catalogue has not.`,
          fix,
        }
      }
      const differing = [
        { field: 'name', theirs: name, ours: item.name },
        { field: 'kind', theirs: kind ?? item.kind, ours: item.kind },
      ].filter(({ theirs, ours }) => theirs !== ours)
      return differing.map(({ field, theirs, ours }) => ({
        at: positionOf(['entries', index, field]),
        says: `The ${field} of ${code} is "${theirs}" in “${list}” and "${ours}" in the catalogue.`,
        fix: 'Have one of the two corrected.',
      }))
    }),
  )
}
