import type { Rule } from '../rule.ts'

/** What is signed is signed for one thing: the paper of one item is never used for another (个人信息保护法 14, 23). */
export const signedPapersServeOneItem: Rule = ({ bundle, positionOf }) => {
  const first = new Map<string, string>()
  return bundle.items.flatMap(({ item }, index) =>
    (bundle.catalogue.items[item]?.materials ?? []).flatMap((id) => {
      const material = bundle.catalogue.materials[id]
      const other = first.get(id) ?? item
      first.set(id, other)
      if (!material?.signed || other === item) return []
      const says = `"${item}" and "${other}" would both use ${material.name}, which is signed for one of them.`
      return { at: positionOf(['items', index, 'item']), says, fix: 'Give each of them a signed paper of its own.' }
    }),
  )
}
