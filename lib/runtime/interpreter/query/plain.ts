import type { Json } from '../../model.ts'
import { type Budget, isFunction } from './budget.ts'

/** What an expression may not answer with: AWS calls it an unsupported result type. */
export class Unsupported extends Error {}

/** JSON has no such numbers; recorded on AWS: they are written as the words that name them. */
const number = (value: number): Json => (Number.isFinite(value) ? value : String(value))

const copy = (value: unknown): Json => {
  if (typeof value === 'number') return number(value)
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : copy(item)))
  if (typeof value !== 'object' || isFunction(value)) throw new Unsupported()
  const fields = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(fields.map(([key, part]) => [key, copy(part)]))
}

/** A result as plain JSON: JSONata marks its arrays, and a marked array would behave otherwise in a later expression. */
export const plain = (value: unknown, budget: Budget): Json | undefined => {
  if (value === undefined) return undefined
  budget.weigh(value)
  return copy(value)
}
