import { searchAnswers } from '../conditions.ts'
import type { Rule } from '../rule.ts'

/** An item whose condition no answers meet would be a branch that nobody ever enters. */
export const everyItemAppliesSometimes: Rule = ({ bundle, positionOf }) =>
  bundle.items.flatMap((placed, index) => {
    if (placed.when === undefined) return []
    if (searchAnswers(bundle, [placed], (applying) => applying.length > 0) !== 'none') return []
    const says = `Whatever is answered, "${placed.item}" never applies.`
    return { at: positionOf(['items', index, 'when']), says, fix: 'Correct the condition, or take the item out.' }
  })
