import type { Rule } from '../rule.ts'

export const everyItemComesOnce: Rule = ({ bundle, positionOf }) => {
  const seen = new Set<string>()
  return bundle.items.flatMap(({ item }, index) => {
    if (!seen.has(item)) {
      seen.add(item)
      return []
    }
    const says = `The item "${item}" is in the bundle already.`
    return { at: positionOf(['items', index, 'item']), says, fix: 'Keep one of the two, with the conditions of both.' }
  })
}
