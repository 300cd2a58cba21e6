import * as z from 'zod'
import type { Rating } from '../../application/events/rating.ts'
import type { Law } from '../../application/law.ts'
import { grades } from '../../application/rating/grades.ts'
import { replyDue } from '../../application/rating/rating.ts'
import { allTags } from '../../application/rating/tags.ts'
import { printDay } from '../../rules/calendar/day.ts'

export const gradeShape = z.literal(grades).describe('5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意')
export const tagShape = z.enum(allTags)

/** A rating as its applicant sees it. */
export const ratingView = z.object({
  grade: gradeShape,
  tags: z.array(tagShape),
  text: z.string().optional(),
  at: z.number(),
  replyBy: z.string().optional().describe('Of low grades: by when the applicant is contacted, like 2026-12-01'),
})
export type RatingView = z.infer<typeof ratingView>

export function viewRating({ grade, tags, text, at }: Rating, law: Law): RatingView {
  const due = replyDue({ grade, at }, law)
  return { grade, tags: [...tags], text, at, replyBy: due === undefined ? undefined : printDay(due) }
}
