import { type Grade, isLow } from './grades.ts'

const good = ['once', 'fast', 'clear', 'kind', 'easy'] as const
const bad = ['slow', 'unclear', 'again', 'more', 'rude', 'hard'] as const

/** What can be said of an application with one touch. */
export const allTags = [...good, ...bad] as const

export type Tag = (typeof allTags)[number]

/** What can be said beside this grade: of the middle one both sides. */
export function tagsOf(grade: Grade): readonly Tag[] {
  if (grade === 3) return allTags
  return isLow(grade) ? bad : good
}
