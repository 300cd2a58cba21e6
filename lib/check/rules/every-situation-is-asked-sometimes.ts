import { searchAnswers } from '../conditions.ts'
import type { Rule } from '../rule.ts'

/** A question that is never asked, whatever was answered before, decides nothing. */
export const everySituationIsAskedSometimes: Rule = ({ bundle, positionOf }) =>
  bundle.situations.flatMap(({ id, when }) => {
    if (when === undefined) return []
    // As an item with the same condition would: it applies when the question is asked.
    const asked = { item: id, after: [], begins: 'at-once' as const, when }
    if (searchAnswers(bundle, [asked], (applying) => applying.length > 0) !== 'none') return []
    const says = `Whatever is answered before, "${id}" is never asked.`
    return { at: positionOf(['situations', id, 'when']), says, fix: 'Correct the condition, or delete the question.' }
  })
