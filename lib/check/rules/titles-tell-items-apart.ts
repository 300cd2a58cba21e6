import type { Rule } from '../rule.ts'

/** Names of states that a machine has besides its items. */
const taken = ['并联办理', '汇总结果', '统一出件']

/** States are named after items, and state names are unique in a machine. */
export const titlesTellItemsApart: Rule = ({ bundle, positionOf }) => {
  const seen = new Map<string, string>()
  return bundle.items.flatMap(({ item }, index) => {
    const title = bundle.catalogue.items[item]?.name
    if (title === undefined) return []
    const other = seen.get(title)
    seen.set(title, other ?? item)
    const at = positionOf(['items', index, 'item'])
    const fix = 'Give the item another name in the catalogue.'
    if (taken.includes(title)) return { at, says: `No item can be named "${title}": a step of every bundle is.`, fix }
    if (other !== undefined && other !== item)
      return { at, says: `"${item}" and "${other}" are both named "${title}".`, fix }
    return []
  })
}
