import * as z from 'zod'
import type { Rating } from '../application/events/rating.ts'
import { isLow } from '../application/rating/grades.ts'
import { lacksReason, mayBeRated, replyDue } from '../application/rating/rating.ts'
import { tagsOf } from '../application/rating/tags.ts'
import { printDay } from '../rules/calendar/day.ts'
import type { Application } from './changes/application.ts'
import type { Change } from './changes/change.ts'
import type { Write } from './ports.ts'
import { breach, Refusal } from './refusal.ts'
import { type RatingRow, ratingKey } from './rows/ratings.ts'
import { gradeShape, type RatingView, ratingView, tagShape, viewRating } from './views/rating-view.ts'

export const ratingBody = {
  grade: gradeShape,
  tags: z.array(tagShape).max(20).default([]),
  text: z.string().trim().min(1).max(500).optional(),
}

/** What is answered to whoever has rated. */
export const rated = z.object({ application: z.string(), rating: ratingView })

interface Given {
  readonly body: Pick<Rating, 'grade' | 'tags' | 'text'>
  readonly way: Rating['way']
  remember(body: unknown): readonly Write[]
}

/** The one rating of an application that has ended. Throws Refusal already-rated with the one that stands, not-now, invalid and incomplete. */
export function rate(
  application: Application,
  { body: { grade, tags, text }, way, remember }: Given,
  now: number,
): Change<z.infer<typeof rated>> {
  const { id, state, law } = application
  if (state.rating) throw new Refusal('already-rated', { standing: standingOf(viewRating(state.rating, law), way) })
  if (!mayBeRated(state)) throw new Refusal('not-now', { status: state.status })
  refuseTags(grade, tags)
  if (lacksReason({ grade, tags, text }))
    throw breach('RAT-07.reason', { problems: [{ at: 'tags', wrong: 'missing' }] })
  const rating: Rating = { grade, tags: [...new Set(tags)], way, at: now, ...(text !== undefined && { text }) }
  const { at, ...given } = rating
  const answer = { application: id, rating: viewRating(rating, law) }
  return { events: [{ kind: 'rated', ...given }], writes: [...rows(application, rating), ...remember(answer)], answer }
}

/** Whoever comes by number may be another than has rated: the words stay with the account. */
const standingOf = (standing: RatingView, way: Rating['way']): RatingView =>
  way === 'number' ? { ...standing, text: undefined } : standing

function refuseTags(grade: Rating['grade'], tags: Rating['tags']): void {
  const known = tagsOf(grade)
  const problems = tags.flatMap((tag, place) =>
    known.includes(tag) ? [] : [{ at: `tags.${place}`, wrong: 'not-a-choice' }],
  )
  if (problems.length > 0) throw new Refusal('invalid', { problems })
}

function rows({ id, law }: Application, rating: Rating): Write[] {
  const due = replyDue(rating, law)
  const row = { application: id, ...rating, ...(due !== undefined && { replyBy: printDay(due) }) }
  const lists = isLow(rating.grade) ? [false, true] : [false]
  return lists.map((low): Write => ({ put: { ...ratingKey(low, rating.at, id), ...row } satisfies RatingRow }))
}
