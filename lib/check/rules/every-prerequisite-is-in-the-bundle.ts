import { suggest } from '../../bundle/nearest.ts'
import type { Rule } from '../rule.ts'

/** `after` names other items of the same bundle, each once. */
export const everyPrerequisiteIsInTheBundle: Rule = ({ bundle, catalogue, positionOf }) => {
  const items = bundle.items.map(({ item }) => item)
  const known = new Set(items)
  return bundle.items.flatMap(({ after }, index) =>
    after.flatMap((name, place) => {
      const at = positionOf(['items', index, 'after', place])
      if (after.indexOf(name) !== place)
        return { at, says: `"${name}" is named twice in "after".`, fix: 'Keep one of the two.' }
      if (known.has(name)) return []
      const says = `The item "${name}" is not in this bundle.`
      const elsewhere = catalogue.names.items.includes(name)
      return { at, says, fix: elsewhere ? `Add "- item: ${name}" to the items.` : suggest(name, items, 'Delete it.') }
    }),
  )
}
