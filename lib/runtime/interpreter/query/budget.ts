/** How much one evaluation may do. Definitions come from anyone, so none may hang or exhaust the process. */
export interface Budget {
  /** Counts work, of the order of a microsecond a unit; throws when too much has been done. */
  spend(units: number): void
  /** Tree size of a value, shared parts counted each time; throws for one that could not be copied or written out. */
  weigh(value: unknown): number
}

/** An expression of this many units takes about a tenth of a second. */
const mostWork = 60_000
/** Nodes and sixteenths of characters. Recorded on AWS: a list of 873,782 numbers is held and no longer one. */
const mostWeight = 873_783

/** Recorded on AWS. */
export const memoryLimit = 'Expression evaluation memory limit exceeded: Check for excessive memory usage'

/** Thrown for an expression that asks too much. */
export class TooMuch extends Error {}

const refuseWeight = (): never => {
  throw new TooMuch(memoryLimit)
}

/** JSONata's functions are objects; what they close over is not theirs. */
export const isFunction = (value: object): boolean => '_jsonata_function' in value || '_jsonata_lambda' in value

export const openBudget = (work = mostWork): Budget => {
  const known = new WeakMap<object, number>()
  let left = work
  const weigh = (value: unknown, depth: number): number => {
    if (typeof value === 'string') return 1 + (value.length >> 4)
    if (typeof value !== 'object' || value === null || isFunction(value)) return 1
    const before = known.get(value)
    if (before !== undefined) return before
    if (depth > 1000) return refuseWeight()
    let weight = 1
    for (const part of Array.isArray(value) ? value : Object.values(value)) weight += weigh(part, depth + 1)
    if (weight > mostWeight) return refuseWeight()
    known.set(value, weight)
    return weight
  }
  return {
    spend(units) {
      left -= units
      if (left < 0) throw new TooMuch('Expression evaluation limit exceeded: Check for excessive work')
    },
    weigh: (value) => {
      const weight = weigh(value, 0)
      return weight > mostWeight ? refuseWeight() : weight
    },
  }
}
