import type { NetFault } from './net.ts'

/** What readers of one part of a machine share: where they are, and where to say what they cannot read. */
export interface Reading {
  readonly path: string
  /** Says what is wrong at a field below `path`. */
  note(says: string, below?: string): void
}

/** A reading that gathers its faults in `faults`. */
export function readingAt(path: string, faults: NetFault[]): Reading {
  return {
    path,
    note: (says, below = '') => {
      faults.push({ path: path + below, says })
    },
  }
}

/** A state or payload as it comes from anybody: read field by field, each time asking what it is. */
export type Fields = { readonly [field: string]: unknown }

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The source of an expression `{% … %}`; undefined where the value is none. */
export function findExpression(value: unknown): string | undefined {
  return /^\{%\s*([\s\S]*?)\s*%\}$/.exec(textOf(value))?.[1]
}

/** What is wrong with a field that names no state. */
export function noState(to: unknown): string {
  return textOf(to) === '' ? 'It does not say where to go on' : `There is no state "${textOf(to)}" here`
}
