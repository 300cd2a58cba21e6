import type { ItemState } from '../item-state.ts'

/** 会审: whether everybody who was asked has given their opinion; the decision stays with whoever decides. */
export function haveAllSpoken({ coReviewers = {} }: ItemState): boolean {
  return Object.values(coReviewers).every((opinion) => opinion !== null)
}

/** Whether this person was asked, spoken or not. */
export function wasAsked({ coReviewers }: ItemState, person: string): boolean {
  return coReviewers !== undefined && Object.hasOwn(coReviewers, person)
}
