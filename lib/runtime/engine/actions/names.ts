import { refuse } from '../refusal.ts'
import { text } from '../request.ts'

export const name = text({ min: 1, max: 80 })

/** White space, brackets, wildcards, special and control characters, as StartExecution's reference lists them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const forbidden = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]/

/** Throws InvalidName. */
export function checkName(name: string): void {
  if (forbidden.test(name)) throw refuse('InvalidName', name)
}
