import type { Position } from './problem.ts'

/** A file as read: its name for positions, and its text. */
export interface Source {
  readonly file: string
  readonly text: string
}

/** Larger files are refused before anything looks at them. */
export const maxBytes = 1_048_576

/** Where a value stands in a file: keys and indexes from the top. */
export type Path = readonly (string | number)[]

/** The name of a value, the value itself, or so many characters into its text. */
export type Part = 'key' | 'value' | number

/** Where something was written; of what is not there, where its nearest parent was. */
export type Place = (path: Path, part?: Part) => Position
