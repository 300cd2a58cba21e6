import { getItem, type RandomCase } from './random-case.ts'

/**
 * When each item is finished at the earliest, from the graph alone (ms). An item that does not apply takes no time and
 * holds nobody; one that begins at once works while it waits; one that begins after results works after waiting.
 */
export function finishTimes(random: RandomCase, worked: (item: string) => number): ReadonlyMap<string, number> {
  const known = new Map<string, number>()
  const finish = (id: string): number => {
    const found = known.get(id)
    if (found !== undefined) return found
    const { applies, after, begins } = getItem(random, id)
    const needed = Math.max(0, ...after.map(finish))
    const time = begins === 'at-once' ? Math.max(worked(id), needed) : needed + worked(id)
    known.set(id, applies ? time : 0)
    return applies ? time : 0
  }
  for (const id of random.items.keys()) finish(id)
  return known
}

/** The longest of them: no way of organising the work is faster. */
export function criticalPath(random: RandomCase, worked: (item: string) => number): number {
  return Math.max(0, ...finishTimes(random, worked).values())
}
