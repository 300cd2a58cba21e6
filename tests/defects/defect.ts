/** A mistake planted in a real file: the passage stands in it once, and the place that is told is where it was put. */
export interface Defect {
  readonly says: string
  /** What is told of it, with its place. */
  readonly told: RegExp
  readonly file: string
  readonly passage: string
  readonly put: string
}
