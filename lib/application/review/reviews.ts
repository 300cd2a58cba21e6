import type { Item, Review } from '../../bundle/model.ts'
import type { RuleId } from '../articles/index.ts'
import type { ItemState } from '../item-state.ts'

/** Whether each review that the item asks for was passed, no two of them by the same person (000 §6). */
export function havePassed({ reviews = [] }: Item, { reviewed }: ItemState): boolean {
  const passed = reviews.flatMap((review) => (reviewed?.[review]?.passed ? [reviewed[review].by] : []))
  return passed.length === reviews.length && new Set(passed).size === reviews.length
}

/** The rule that this person would break by making this review: the other one is theirs already. */
export function findReviewBreach({ reviewed }: ItemState, review: Review, person: string): RuleId | undefined {
  const other = review === 'compliance' ? reviewed?.technical : reviewed?.compliance
  return other?.by === person ? 'SEA-03' : undefined
}
