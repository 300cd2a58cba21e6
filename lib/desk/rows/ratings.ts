import type { Rating } from '../../application/events/rating.ts'
import type { Key, Row } from '../ports.ts'
import { padded } from './key.ts'

/** A rating in the lists of those who supervise. */
export interface RatingRow extends Row, Rating {
  readonly application: string
  /** Of low grades: the last day for contacting the applicant, `2026-12-01`. */
  readonly replyBy?: string
}

/** Tries to find one of a few numbers with a telephone that is not theirs, since `since` (ms). */
export interface GuessesRow extends Row {
  readonly failures: number
  readonly since: number
  readonly rev: number
}

/** All ratings, or the low ones. */
export const ratingList = (low: boolean) => ({ pk: low ? 'RATINGS#LOW' : 'RATINGS' })

export const ratingKey = (low: boolean, at: number, application: string): Key => ({
  ...ratingList(low),
  sk: `${padded(at, 15)}#${application}`,
})

export const guessesKey = (shard: string): Key => ({ pk: `GUESSES#${shard}`, sk: 'FAILURES' })
