import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { finishTimes } from './critical-path.ts'
import type { Course } from './office.ts'
import { getItem, type RandomCase, randomCase } from './random-case.ts'
import { virtualRun } from './virtual-run.ts'

/** Refusals, corrections, and functions that fail for a while or for good; merge and delivery fail for a while. */
function courseOf(random: RandomCase): Course {
  const item = (id: string) => getItem(random, id)
  return {
    applies: (id) => item(id).applies,
    service: (id) => item(id).service,
    corrections: (id) => item(id).corrections,
    correcting: (id) => item(id).correcting,
    refuses: (id) => item(id).refused,
    failure(name, id, call) {
      if (id === '') return call < 2 ? 'Lambda.TooManyRequestsException' : undefined
      const { trouble } = item(id)
      if (trouble?.name !== name || call >= trouble.times) return undefined
      return trouble.lasting ? 'TypeError' : 'Lambda.ServiceException'
    },
  }
}

/** How each item must end, from the graph alone: whoever needs something that never comes is handed to a person too. */
function outcomesOf(random: RandomCase): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  const outcome = (id: string): string => {
    const found = known.get(id) ?? ending(id)
    known.set(id, found)
    return found
  }
  const ending = (id: string): string => {
    const { applies, after, refused, trouble } = getItem(random, id)
    if (!applies) return 'not-applicable'
    const needed = after.map(outcome)
    const called = trouble?.name !== 'await-results' || after.length > 0
    if (needed.includes('attention') || (trouble?.lasting && called)) return 'attention'
    if (needed.includes('refused') || needed.includes('blocked')) return 'blocked'
    return refused ? 'refused' : 'granted'
  }
  for (const id of random.items.keys()) outcome(id)
  return known
}

/** Items that no trouble can touch: neither they nor anything they wait for has any. */
function untroubled(random: RandomCase): readonly string[] {
  const touched = (id: string): boolean => {
    const { applies, after, trouble } = getItem(random, id)
    return applies && (trouble !== undefined || after.some(touched))
  }
  return [...random.items.keys()].filter((id) => getItem(random, id).applies && !touched(id))
}

test('with random refusals, corrections and failing functions, 300 applications all finish and no branch aborts another', async () => {
  const seen = new Set<string>()
  const property = fc.asyncProperty(randomCase, async (random) => {
    const run = await virtualRun(random.bundle, courseOf(random))
    expect(run.status).toBe('SUCCEEDED')
    expect(run.events.filter(({ type }) => /Aborted|ParallelStateFailed|ExecutionFailed/.test(type))).toEqual([])

    const outcomes = outcomesOf(random)
    expect(run.output).toEqual(random.bundle.items.map(({ item }) => ({ item, outcome: outcomes.get(item) })))

    const worked = (id: string) => {
      const { service, corrections, correcting } = getItem(random, id)
      return service * (corrections + 1) + correcting * corrections
    }
    const expected = finishTimes(random, worked)
    for (const id of untroubled(random)) expect(run.finished.get(id)).toBe(expected.get(id))
    for (const outcome of outcomes.values()) seen.add(outcome)
  })
  await fc.assert(property, { numRuns: 300, seed: 4 })
  expect([...seen].sort()).toEqual(['attention', 'blocked', 'granted', 'not-applicable', 'refused'])
}, 120_000)
