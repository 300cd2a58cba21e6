import type { Rule } from '../rule.ts'

export const maxItems = 100

export const aBundleHasAtMost100Items: Rule = ({ bundle, positionOf }) =>
  bundle.items.length <= maxItems
    ? []
    : [
        {
          at: positionOf(['items', maxItems, 'item']),
          says: `A bundle has at most ${maxItems} items.`,
          fix: 'Divide it into several bundles.',
        },
      ]
