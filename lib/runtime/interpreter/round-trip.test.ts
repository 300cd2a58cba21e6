import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Flowchart, State } from '../../asl/states.ts'
import { findFaults } from '../../asl/validate.ts'
import type { Execution, InvocationOutcome } from '../model.ts'
import { play } from './play.ts'

/** Flowcharts of every type of state, one after the other, nested up to a depth; names come from a counter. */
const flowchart = (depth: number): fc.Arbitrary<(name: () => string) => Flowchart> =>
  fc.array(stateMaker(depth), { minLength: 1, maxLength: 4 }).map((makers) => (name) => {
    const names = makers.map(() => name())
    const States = Object.fromEntries(
      makers.map((make, index) => {
        const next = names[index + 1]
        return [names[index], make(name, next === undefined ? { End: true } : { Next: next })]
      }),
    )
    return { StartAt: names[0] ?? '', States }
  })

type Maker = (name: () => string, way: { End: true } | { Next: string }) => State

const retry = [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1, JitterStrategy: 'FULL' as const }]
const simple: readonly Maker[] = [
  (_name, way) => ({
    Type: 'Pass',
    Assign: { v: '{% $states.context.State.Name %}' },
    Output: { in: '{% $states.input %}' },
    ...way,
  }),
  (_name, way) => ({ Type: 'Pass', Output: '{% $map([1..3], function($x) { $x * 2 }) %}', ...way }),
  (_name, way) => ({ Type: 'Wait', Seconds: 3, ...way }),
  (_name, way) => ({
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: 'plain', Payload: { s: '{% $states.context.State %}' } },
    Output: '{% $states.result.Payload %}',
    TimeoutSeconds: 20,
    Retry: retry,
    ...way,
  }),
  (_name, way) => ({
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: 'waits', Payload: '{% $states.context.Task.Token %}' },
    HeartbeatSeconds: 7,
    Retry: retry,
    ...way,
  }),
]

const stateMaker = (depth: number): fc.Arbitrary<Maker> =>
  depth === 0
    ? fc.constantFrom(...simple)
    : fc.oneof(
        fc.constantFrom(...simple),
        fc.array(flowchart(depth - 1), { minLength: 1, maxLength: 3 }).map(
          (branches): Maker =>
            (name, way) => ({
              Type: 'Parallel',
              Branches: branches.map((branch) => branch(name)),
              Retry: retry,
              ...way,
            }),
        ),
        flowchart(depth - 1).map(
          (processor): Maker =>
            (name, way) => ({
              Type: 'Map',
              Items: [1, '{% $states.context.Execution.Name %}', null],
              MaxConcurrency: 2,
              ItemProcessor: processor(name),
              ...way,
            }),
        ),
      )

const machines = flowchart(2).map((make) => {
  let count = 0
  return { QueryLanguage: 'JSONata' as const, ...make(() => `S${++count}`) }
})

/** Some calls fail, some take their time, some tokens are never answered: by their numbers, so that every play is the same. */
const cast = (seed: number) => ({
  answer: ({ task }: { task: string }): InvocationOutcome | undefined => {
    const number = (Number(task.split('/')[1]) * 7 + seed) % 11
    return number === 0 ? { ok: false, error: 'E', cause: 'c' } : { ok: true, payload: { number } }
  },
  callback: ({ token, task }: { token?: string; task: string }) => {
    const number = (Number(task.split('/')[1]) * 5 + seed) % 13
    if (token === undefined || number === 0) return undefined
    return { after: number * 500, stimulus: { kind: 'success', token, output: JSON.stringify({ number }) } as const }
  },
})

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(freeze)
  return value
}

const throughJson = (execution: Execution): Execution => JSON.parse(JSON.stringify(execution))

test('an execution that is stored as JSON, or frozen, after every step runs exactly like one that is not', async () => {
  await fc.assert(
    fc.asyncProperty(machines, fc.nat(100), async (machine, seed) => {
      expect(findFaults(machine)).toEqual([])
      const plain = await play(machine, { i: [1] }, cast(seed))
      const stored = await play(machine, { i: [1] }, { ...cast(seed), between: throughJson })
      expect(JSON.stringify(stored)).toBe(JSON.stringify(plain))
      const frozen = await play(machine, { i: [1] }, { ...cast(seed), between: freeze })
      expect(JSON.stringify(frozen)).toBe(JSON.stringify(plain))
      expect(['SUCCEEDED', 'FAILED']).toContain(plain.execution.status)
    }),
    { numRuns: 150 },
  )
})

test('ids run without a gap, every event follows an earlier one, and every state that is entered is left or given up', async () => {
  await fc.assert(
    fc.asyncProperty(machines, fc.nat(100), async (machine, seed) => {
      const { events, execution } = await play(machine, {}, cast(seed))
      expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1))
      expect(events.every(({ id, previousEventId }) => previousEventId < id)).toBe(true)
      const counted = (ending: string) => events.filter(({ type }) => type.endsWith(ending)).length
      const given = execution.status === 'SUCCEEDED' ? 0 : 1
      expect(counted('StateEntered') - counted('StateExited') - counted('StateAborted')).toBeLessThanOrEqual(given)
    }),
    { numRuns: 150 },
  )
})
