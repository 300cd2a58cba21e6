import type { Grade } from '../rating/grades.ts'
import type { Tag } from '../rating/tags.ts'

/** What was said of an application, once and for good. `way`: with an account, or by number and telephone. */
export interface Rating {
  readonly grade: Grade
  readonly tags: readonly Tag[]
  readonly text?: string
  readonly way: 'account' | 'number'
  readonly at: number
}

/** 好差评 (003 §七.1), once in the life of an application. */
export type RatingEvent = { readonly kind: 'rated' } & Omit<Rating, 'at'>
