/** Thrown by a function as JSONata throws: with a code that error texts begin with. */
export class QueryError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

const memory = 'Expression evaluation memory limit exceeded'

/** What to say of anything an evaluation has thrown: JSONata throws plain objects with a code and a message. */
export const errorText = (thrown: unknown): string => {
  if (thrown instanceof RangeError) return memory
  if (typeof thrown !== 'object' || thrown === null) return String(thrown)
  const { code, message } = thrown as { readonly code?: unknown; readonly message?: unknown }
  if (code === 'D1011')
    return 'Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive. Depth=101 max=100'
  const text = typeof message === 'string' ? message : 'The expression could not be evaluated'
  return typeof code === 'string' ? `${code}: ${text}` : text
}
