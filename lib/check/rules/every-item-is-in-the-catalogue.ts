import { suggest } from '../../bundle/nearest.ts'
import type { Rule } from '../rule.ts'

/** 清单之外无事项: a bundle can only refer to what the catalogue holds. */
export const everyItemIsInTheCatalogue: Rule = ({ bundle, catalogue, positionOf }) =>
  bundle.items.flatMap(({ item }, index) =>
    catalogue.names.items.includes(item)
      ? []
      : {
          at: positionOf(['items', index, 'item']),
          says: `There is no item "${item}" in the catalogue.`,
          fix: suggest(item, catalogue.names.items, 'Add it to the items of the catalogue first.'),
        },
  )
