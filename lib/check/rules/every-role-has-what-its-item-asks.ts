import type { Draft } from '../../bundle/draft.ts'
import type { BundleItem } from '../../bundle/model.ts'
import { suggest } from '../../bundle/nearest.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { Rule } from '../rule.ts'

/** Who stands for a role of an item has every element that the item asks of that role. */
export const everyRoleHasWhatItsItemAsks: Rule = (draft) =>
  draft.bundle.items.flatMap((placed, index) => [
    ...judgeRoles(draft, placed, index),
    ...findMissing(draft, placed).map(({ role, element, whom }) => ({
      at: draft.positionOf(['items', index, 'as', role]),
      says: `"${placed.item}" asks for "${element}" of "${role}", which "${whom}" has not.`,
      fix: `Add ${whom} to those who have "${element}" in the catalogue, or name another role.`,
    })),
  ])

function judgeRoles(
  { catalogue, positionOf }: Draft,
  { item, as = {} }: BundleItem,
  index: number,
): readonly Problem[] {
  const own = [...new Set(catalogue.items.get(item)?.elements.map((id) => id.split('.')[0] ?? '') ?? [])]
  return Object.entries(as).flatMap(([role, whom]) => [
    ...(own.includes(role) || own.length === 0
      ? []
      : [
          {
            at: positionOf(['items', index, 'as', role], 'key'),
            says: `"${item}" asks nothing of "${role}".`,
            fix: suggest(role, own, 'Name a role of the item.'),
          },
        ]),
    ...(catalogue.names.roles.includes(whom)
      ? []
      : [
          {
            at: positionOf(['items', index, 'as', role]),
            says: `There is no role "${whom}".`,
            fix: suggest(whom, catalogue.names.roles, 'Add it to the roles of the catalogue.'),
          },
        ]),
  ])
}

function findMissing({ catalogue }: Draft, { item, as = {} }: BundleItem) {
  const { elements = [], makes = [] } = catalogue.items.get(item) ?? {}
  return [...new Set([...elements, ...makes])].flatMap((id) => {
    const [role = '', element = ''] = id.split('.')
    const whom = as[role]
    const known =
      whom === undefined || !catalogue.names.roles.includes(whom) || catalogue.elements.has(`${whom}.${element}`)
    return known ? [] : [{ role, element, whom }]
  })
}
