import type { Key, Row } from '../ports.ts'
import { padded } from './key.ts'

/** 部门间函询 that the department was asked and has not answered. */
export interface LetterRow extends Row {
  readonly application: string
  readonly letter: string
  readonly bundle: string
  readonly item: string
  /** The department that asks. */
  readonly from: string
  /** The last day for the answer, as `2026-11-26`. */
  readonly due: string
  readonly since: number
}

export const letterKey = (department: string, since: number, id: string, letter: string): Key => ({
  pk: `LETTERS#${department}`,
  sk: `${padded(since, 15)}#${id}.${letter}`,
})

export const lettersTo = (department: string) => ({ pk: `LETTERS#${department}` })
