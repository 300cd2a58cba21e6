import type { Json } from '../model.ts'
import { errorNames, StateFault } from './faults.ts'

/** Deeper values could be read but not written again: writing JSON takes a stack frame a level. */
export const deepest = 1000

/** The nesting of a JSON text. */
const depthOf = (text: string): number => {
  let depth = 0
  let most = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at]
    if (quoted) {
      if (unit === '\\') at += 1
      else if (unit === '"') quoted = false
    } else if (unit === '"') quoted = true
    else if (unit === '[' || unit === '{') most = Math.max(most, ++depth)
    else if (unit === ']' || unit === '}') depth -= 1
  }
  return most
}

/** Whether a JSON text is nested more deeply than an execution may hold. */
export const isTooDeep = (text: string): boolean => text.length > 2 * deepest && depthOf(text) > deepest

const tooDeep = () => new StateFault(errorNames.runtime, `The data is nested more than ${deepest} levels deep.`)

/** Whether a value can be written into an execution's history and state. */
export const isWritable = (value: Json): boolean => {
  try {
    return !isTooDeep(JSON.stringify(value))
  } catch {
    return false
  }
}

/** Compact JSON, as AWS writes it. */
export const writeJson = (value: Json): string => {
  let text: string
  try {
    text = JSON.stringify(value)
  } catch (thrown) {
    if (thrown instanceof RangeError) throw tooDeep()
    throw thrown
  }
  if (isTooDeep(text)) throw tooDeep()
  return text
}
