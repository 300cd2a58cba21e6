import { lastDayOf } from '../../rules/calendar/calendar.ts'
import { type Day, dayOf } from '../../rules/calendar/day.ts'
import type { Rating } from '../events/rating.ts'
import type { Law } from '../law.ts'
import type { ApplicationState, ApplicationStatus } from '../state.ts'
import { isLow } from './grades.ts'

/** The ends of an application, whatever came of it: each of them can be rated. */
const ratedEnds = ['delivered', 'not-accepted', 'withdrawn', 'lapsed'] as const satisfies readonly ApplicationStatus[]

/** Whether it has ended and nobody has rated it yet. */
export function mayBeRated({ status, rating }: Pick<ApplicationState, 'status' | 'rating'>): boolean {
  return rating === undefined && ratedEnds.some((end) => end === status)
}

/** The last day on which whoever gave a low grade is contacted in time, by the settings that it was filed under; undefined for all other grades. */
export function replyDue(
  { grade, at }: Pick<Rating, 'grade' | 'at'>,
  { calendar, settings }: Pick<Law, 'calendar' | 'settings'>,
): Day | undefined {
  return isLow(grade) ? lastDayOf(calendar, dayOf(at), settings.ratingReply) : undefined
}

/** A low grade names what was wrong, by a tag or in words: otherwise nothing can be put right. */
export function lacksReason({ grade, tags, text }: Pick<Rating, 'grade' | 'tags' | 'text'>): boolean {
  return isLow(grade) && tags.length === 0 && text === undefined
}
