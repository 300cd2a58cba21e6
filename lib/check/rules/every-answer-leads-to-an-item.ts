import { maxCases } from '../../rules/cases.ts'
import { printAnswers, searchAnswers } from '../conditions.ts'
import type { Rule } from '../rule.ts'

/** Whatever is answered, there is something to apply for. */
export const everyAnswerLeadsToAnItem: Rule = ({ bundle, positionOf }) => {
  if (bundle.items.some(({ when }) => when === undefined)) return []
  const search = searchAnswers(bundle, bundle.items, (applying) => applying.length === 0)
  const at = positionOf(['items'], 'key')
  if (search === 'too-many')
    return [
      {
        at,
        says: `The answers combine in more than ${maxCases} ways: it cannot be shown that each leads to an item.`,
        fix: 'Let one item apply always, without "when", or ask less.',
      },
    ]
  if (typeof search === 'string') return []
  const says = `No item applies when ${printAnswers(bundle, search.answers)}.`
  return [{ at, says, fix: 'Let one item apply then, or do not offer this combination.' }]
}
