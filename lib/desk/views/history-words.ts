import type { Entry, EntryOf, Event } from '../../application/events.ts'

type Tellers = { readonly [K in Event['kind']]?: (entry: EntryOf<K>) => string | undefined }

/**
 * What was said with an act, where those who handle the item are to know it. Not told: what third persons have objected, what
 * applicants have rated, and the words of cards, which stand with the card.
 */
const words: Tellers = {
  'not-accepted': ({ reason }) => reason,
  'correction-requested': ({ says }) => says,
  reviewed: ({ says }) => says,
  transferred: ({ reason }) => reason,
  opined: ({ says }) => says,
  proposed: ({ reason }) => reason,
  returned: ({ reason }) => reason,
  extended: ({ reason }) => reason,
  decided: ({ reason }) => reason,
  'sent-to-people': ({ because }) => because.join('；'),
  'people-asked': ({ reason }) => reason,
  'people-answered': ({ says }) => says,
  withdrawn: ({ reason }) => reason,
  'step-begun': ({ reason }) => reason,
  'step-noticed': ({ says }) => says,
  'step-ended': ({ says }) => says,
  'letter-sent': ({ asks }) => asks,
  'letter-answered': ({ says }) => says,
  'post-checked': ({ says }) => says,
  fixed: ({ says }) => says,
  revoked: ({ reason }) => reason,
}

const ways: Tellers = {
  accepted: ({ how }) => how,
  reviewed: ({ passed }) => (passed ? 'passed' : 'failed'),
  opined: ({ agrees }) => (agrees ? 'agrees' : 'disagrees'),
  proposed: ({ decision }) => decision,
  decided: ({ decision, rule }) => rule?.by ?? decision,
  recorded: ({ outcome }) => outcome,
  'step-ended': ({ passed }) => (passed ? 'passed' : 'failed'),
  'letter-answered': ({ confirms }) => (confirms ? 'confirms' : 'denies'),
  'post-checked': ({ kept }) => (kept ? 'kept' : 'broken'),
}

const people: Tellers = {
  transferred: ({ to }) => to,
  'co-reviewer-added': ({ who }) => who,
}

const find = (tellers: Tellers, entry: Entry): string | undefined =>
  (tellers[entry.kind] as ((entry: Entry) => string | undefined) | undefined)?.(entry)

/** The words of the act; undefined where there are none. */
export const findWords = (entry: Entry): string | undefined => find(words, entry) || undefined

/** In what way it was done, or with what result. */
export const findWay = (entry: Entry): string | undefined => find(ways, entry)

/** The person to whom it was given by name. */
export const findPerson = (entry: Entry): string | undefined => find(people, entry)
