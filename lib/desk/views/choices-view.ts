import * as z from 'zod'
import { grades, isLow } from '../../application/rating/grades.ts'
import { tagsOf } from '../../application/rating/tags.ts'
import type { Language } from '../words.ts'
import { gradeShape, tagShape } from './rating-view.ts'
import { gradeWords, tagWords } from './rating-words.ts'

/** The five grades, each with what can be said beside it, in words. */
export const choicesView = z.array(
  z.object({
    grade: gradeShape,
    says: z.string(),
    tags: z.array(z.object({ tag: tagShape, says: z.string() })),
    needsReason: z.boolean().describe('A tag or a text is asked for'),
  }),
)

export function viewChoices(language: Language): z.infer<typeof choicesView> {
  return grades.map((grade) => ({
    grade,
    says: gradeWords[grade][language],
    tags: tagsOf(grade).map((tag) => ({ tag, says: tagWords[tag][language] })),
    needsReason: isLow(grade),
  }))
}
