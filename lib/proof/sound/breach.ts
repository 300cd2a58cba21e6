import type { Course } from './courses.ts'

/** Something that one branch does and must not do, in the course that shows it soonest. */
export interface Breach {
  readonly branch: number
  readonly applies: boolean
  readonly course: Course
  readonly says: string
  readonly fix: string
}
