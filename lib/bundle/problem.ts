/** An author's mistake as data: where it is, what is wrong, how to mend it. Problems are collected, never thrown. */
export interface Problem {
  readonly at: Position
  readonly says: string
  readonly fix: string
  /** A warning should be mended and stops nothing. */
  readonly severity?: 'warning'
}

/** So many problems of one kind are shown; who mends these sees the next. */
export const maxShown = 100

/** Line and column count from 1. */
export interface Position {
  readonly file: string
  readonly line: number
  readonly col: number
}

/** `file:line:col: says fix`, as compilers print it and editors parse it; warnings are called that. */
export function printProblem({ at, says, fix, severity }: Problem): string {
  return `${at.file}:${at.line}:${at.col}: ${severity ? `${severity}: ` : ''}${says} ${fix}`
}
