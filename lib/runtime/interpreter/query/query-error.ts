import { memoryLimit, TooMuch } from './budget.ts'

/** Thrown by a function as JSONata throws: with a code that error texts begin with. JSONata words the codes it knows itself. */
export class QueryError extends Error {
  readonly code: string
  /** The argument to blame, counted from 1: part of the text that JSONata has for some codes. */
  readonly index?: number

  constructor(code: string, message: string, index?: number) {
    super(message)
    this.code = code
    this.index = index
  }
}

const depth =
  ': Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive. Depth=101 max=100'

/**
 * What to say of anything an evaluation has thrown, as the end of a sentence. Recorded on AWS: JSONata's own faults are a
 * sentence of their own that begins with their code, the limits of an evaluation follow a colon and have none.
 */
export const errorText = (thrown: unknown): string => {
  if (thrown instanceof TooMuch) return `: ${thrown.message}`
  if (thrown instanceof RangeError) return `: ${memoryLimit}`
  if (typeof thrown !== 'object' || thrown === null) return `: ${String(thrown)}`
  const { code, message } = thrown as { readonly code?: unknown; readonly message?: unknown }
  if (code === 'D1011') return depth
  if (code === 'D2014' || code === 'D2015') return `: ${memoryLimit}`
  const text = typeof message === 'string' ? message : 'The expression could not be evaluated'
  return typeof code === 'string' ? `. ${code}: ${text}` : `: ${text}`
}
