import type { Rule } from '../rule.ts'

/** Prerequisites must not run in a circle: none of its items could ever be completed. Each circle is named once. */
export const noItemWaitsForItself: Rule = ({ bundle, positionOf }) => {
  const after = new Map(bundle.items.map(({ item, after }) => [item, after]))
  const done = new Set<string>()
  const circles: string[][] = []
  const follow = (item: string, path: readonly string[]): void => {
    const start = path.indexOf(item)
    if (start >= 0) circles.push([...path.slice(start), item])
    if (start >= 0 || done.has(item)) return
    for (const next of after.get(item) ?? []) follow(next, [...path, item])
    done.add(item)
  }
  for (const { item } of bundle.items) follow(item, [])
  return circles.map((circle) => {
    const [first = '', second = ''] = circle
    const index = bundle.items.findIndex(({ item }) => item === first)
    return {
      at: positionOf(['items', index, 'after', (after.get(first) ?? []).indexOf(second)]),
      says: `These items wait for each other: ${circle.join(' → ')}.`,
      fix: 'Delete one of these prerequisites from "after".',
    }
  })
}
