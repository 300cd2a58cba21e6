import type { Budget } from './budget.ts'
import { QueryError } from './query-error.ts'

/** Whether the first comes after the second. */
export type Rule = (a: unknown, b: unknown) => unknown

const byValue: Rule = (a, b) => (a as string) > (b as string)

const isListOf = (list: readonly unknown[], type: 'number' | 'string'): boolean =>
  list.every((item) => typeof item === type)

interface Runs {
  readonly list: readonly unknown[]
  readonly start: number
  readonly middle: number
  readonly end: number
}

/** Two runs that are in order and side by side, as one. */
const mergeInto = async (into: unknown[], { list, start, middle, end }: Runs, rule: Rule): Promise<void> => {
  let left = start
  let right = middle
  while (left < middle && right < end) {
    const swapped = rule(list[left], list[right])
    into.push(list[(swapped instanceof Promise ? await swapped : swapped) ? right++ : left++])
  }
  for (const [from, to] of [
    [left, middle],
    [right, end],
  ] as const)
    for (let at = from; at < to; at += 1) into.push(list[at])
}

/** A sorted copy, equal items in the order they had; without a rule, of numbers or of strings only. */
export const sorted = async (given: readonly unknown[], rule: Rule | undefined, budget: Budget): Promise<unknown> => {
  if (!rule && !isListOf(given, 'number') && !isListOf(given, 'string'))
    throw new QueryError(
      'D3070',
      'Only numbers or only strings can be sorted without a function that compares two items',
    )
  let list = given
  for (let width = 1; width < list.length; width *= 2) {
    budget.spend(list.length / 8)
    const merged: unknown[] = []
    for (let start = 0; start < list.length; start += 2 * width) {
      const middle = Math.min(start + width, list.length)
      await mergeInto(merged, { list, start, middle, end: Math.min(middle + width, list.length) }, rule ?? byValue)
    }
    list = merged
  }
  return list
}
