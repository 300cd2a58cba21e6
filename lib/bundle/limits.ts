import type { Limits } from './model.ts'

/** What both accept; undefined when nothing is accepted by both. */
export function meetLimits(one: Limits, other: Limits): Limits | undefined {
  const format = one.format ?? other.format
  if (other.format !== undefined && format !== other.format) return undefined
  const choices = one.choices && other.choices ? one.choices.filter((id) => other.choices?.includes(id)) : undefined
  const met: Limits = {
    ...(format && { format }),
    ...bound('minLength', Math.max, one, other),
    ...bound('maxLength', Math.min, one, other),
    ...bound('least', Math.max, one, other),
    ...bound('most', Math.min, one, other),
    ...((choices ?? one.choices ?? other.choices) && { choices: choices ?? one.choices ?? other.choices }),
  }
  return isPossible(met) ? met : undefined
}

type Bound = 'minLength' | 'maxLength' | 'least' | 'most'

function bound(name: Bound, tighter: (...values: number[]) => number, one: Limits, other: Limits): Limits {
  const values = [one[name], other[name]].filter((value) => value !== undefined)
  return values.length > 0 ? { [name]: tighter(...values) } : {}
}

function isPossible({ minLength = 0, maxLength = Infinity, least = -Infinity, most = Infinity, choices }: Limits) {
  return minLength <= maxLength && least <= most && choices?.length !== 0
}
