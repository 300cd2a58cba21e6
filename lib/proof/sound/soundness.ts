import type { Answered } from './answered.ts'

/** Something that keeps a machine from being sound. */
export interface Failure {
  readonly says: string
  readonly fix: string
  /** The shortest run that shows it, in the words of the bundle: answers, steps, and what never comes. Empty: no run is needed to see it. */
  readonly run: readonly string[]
  /** The item whose place in the bundle is to blame, where it is one. */
  readonly item?: string
}

/** What was shown, in numbers. */
export interface Holds {
  /** Plans for which it was shown; `free`: every combination of items that may or may not apply. */
  readonly plans: number
  readonly free: boolean
  /** States of the machine, each of them reached under some plan. */
  readonly states: number
  readonly waits: number
  /** Courses of single branches that differ in what has happened; the runs of the machine are their combinations in any order. */
  readonly courses: number
  /** Every callback with those who can answer it. */
  readonly answered: readonly Answered[]
}

/** Without failures, what holds has been proved. */
export interface Soundness {
  readonly holds: Holds
  readonly failures: readonly Failure[]
}
