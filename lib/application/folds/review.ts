import type { Review } from '../../bundle/model.ts'
import type { ReviewEvent } from '../events/review.ts'
import type { Explained, ItemState } from '../item-state.ts'
import type { Folds } from '../state.ts'
import { withItem } from './with-items.ts'

export const reviewFolds: Folds<ReviewEvent> = {
  opened: (state, { item, round, at }) =>
    withItem(state, item, {
      status: 'open',
      round,
      openedAt: at,
      ...(round > 1 && { firstOpenedAt: findFirstOpening(state.items[item]) }),
    }),
  'signed-in': (state, { item, by, at }) => withItem(state, item, { signedIn: { by: by.id, at } }),
  'correction-requested': (state, { item, says, fields, materials, at }) =>
    withItem(state, item, {
      status: 'correcting',
      correction: { says, fields, materials, at },
      named: [...(state.items[item]?.named ?? []), ...placesOf(fields, materials)],
    }),
  corrected: (state, { item }) => withItem(state, item, { status: 'waiting' }),
  reviewed: (state, { item, review, passed, says, by, at }) =>
    withItem(state, item, {
      reviewed: { ...state.items[item]?.reviewed, [review]: { by: by.id, at, passed, ...(says && { says }) } },
    }),
  transferred: (state, { item, to }) => withItem(state, item, { holder: to }),
  'co-reviewer-added': (state, { item, who }) =>
    withItem(state, item, { coReviewers: { ...state.items[item]?.coReviewers, [who]: null } }),
  opined: (state, { item, agrees, says, by, at }) =>
    withItem(state, item, { coReviewers: { ...state.items[item]?.coReviewers, [by.id]: { agrees, says, at } } }),
  proposed: (state, { kind, seq, item, by, at, ...text }) =>
    withItem(state, item, { proposal: { ...text, by: by.id, at } }),
  returned: (state, { item, to }) =>
    withItem(state, item, { proposal: undefined, reviewed: keepBefore(state.items[item], to) }),
  extended: (state, { item, days, reason, approver, at }) =>
    withItem(state, item, { extension: { days, reason, approver, at } }),
  decided: (state, { kind, seq, item, by, at, ...decision }) =>
    withItem(state, item, { status: 'decided', proposal: undefined, decision: { ...decision, by, at } }),
  recorded: (state, { item, outcome, number, because, at }) =>
    withItem(state, item, { status: 'ended', outcome, number, because, endedAt: at }),
  'sent-to-people': (state, { item, because }) => withItem(state, item, { toPeople: because }),
  'people-asked': (state, { item, reason, at }) => withItem(state, item, { peopleAsked: { at, reason } }),
  'people-answered': (state, { item, says, by, at }) =>
    withItem(state, item, answerPeople(state.items[item], { by: by.id, at, says })),
}

function answerPeople({ peopleAsked }: Partial<ItemState> = {}, answered: Explained): Partial<ItemState> {
  return peopleAsked ? { peopleAsked: { ...peopleAsked, answered } } : {}
}

/** When the item was opened the first time (ms). */
export function findFirstOpening(item: ItemState | undefined): number | undefined {
  return item?.firstOpenedAt ?? item?.openedAt
}

/** `fields.x` and `materials.y`, as findings name them. */
export function placesOf(fields: readonly string[], materials: readonly string[]): string[] {
  return [...fields.map((field) => `fields.${field}`), ...materials.map((material) => `materials.${material}`)]
}

/** Compliance comes before technical: going back to the first makes both be done again. */
function keepBefore(item: ItemState | undefined, to: 'decision' | Review): ItemState['reviewed'] {
  if (to === 'decision') return item?.reviewed
  return to === 'technical' && item?.reviewed?.compliance ? { compliance: item.reviewed.compliance } : {}
}
