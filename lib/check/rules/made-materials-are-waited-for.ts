import type { Bundle } from '../../bundle/model.ts'
import type { Rule } from '../rule.ts'

/** A material that another item of the bundle makes is not asked of people: the item that needs it must wait for it. */
export const madeMaterialsAreWaitedFor: Rule = ({ bundle, positionOf }) => {
  const { items, materials } = bundle.catalogue
  const makers = new Map<string, string[]>()
  for (const { item } of bundle.items) {
    const made = items[item]?.certificate
    if (made !== undefined) makers.set(made, [...(makers.get(made) ?? []), item])
  }
  return bundle.items.flatMap(({ item }, index) => {
    const awaited = findAwaited(bundle, item)
    return (items[item]?.materials ?? []).flatMap((id) => {
      const material = materials[id]
      const missing = (makers.get(material?.certificate ?? '') ?? []).filter((by) => by !== item && !awaited.has(by))
      return missing.map((maker) => ({
        at: positionOf(['items', index, 'item']),
        says: `"${item}" needs ${material?.name}, which "${maker}" makes, and does not wait for it.`,
        fix: `Write: after: [${maker}]`,
      }))
    })
  })
}

/** What an item waits for, directly or through items that always apply. */
function findAwaited(bundle: Bundle, item: string): ReadonlySet<string> {
  const awaited = new Set<string>()
  const open = [item]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const placed = bundle.items.find((other) => other.item === name)
    if (!placed || (name !== item && placed.when !== undefined)) continue
    for (const before of placed.after) {
      if (awaited.has(before)) continue
      awaited.add(before)
      open.push(before)
    }
  }
  return awaited
}
