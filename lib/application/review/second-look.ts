import type { RuleId } from '../articles/index.ts'
import type { ItemState } from '../item-state.ts'

/** Whether a person has been asked to look at what was decided by rule, and has not answered. */
export const isSecondLookOwed = ({ peopleAsked }: ItemState): boolean =>
  peopleAsked !== undefined && peopleAsked.answered === undefined

/** The rule that asking for a person would break: only what no person has decided is looked at again, once. */
export function findAskingBreach({ decision, peopleAsked }: ItemState): RuleId | undefined {
  if (!decision?.rule) return 'ONL-09.people'
  return peopleAsked ? 'ONL-09.once' : undefined
}

/** The rule that answering would break: nobody asked, or it was answered. */
export const findLookBreach = (item: ItemState): RuleId | undefined =>
  isSecondLookOwed(item) ? undefined : 'ONL-09.asked'
