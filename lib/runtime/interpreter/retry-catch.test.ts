import { expect, test } from 'vitest'
import type { Catcher, Retrier, StateMachine } from '../../asl/states.ts'
import type { InvocationOutcome } from '../model.ts'
import { outline, play } from './play.ts'
import { matches } from './retry.ts'

const machine = (Retry: readonly Retrier[], Catch: readonly Catcher[] = []): StateMachine => ({
  QueryLanguage: 'JSONata',
  StartAt: 'T',
  States: {
    T: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'f', Payload: '{% $states.context.State.RetryCount %}' },
      Retry,
      Catch,
      Output: '{% $states.result.Payload %}',
      End: true,
    },
    ...(Catch.length > 0 && {
      Caught: { Type: 'Pass', Output: { in: '{% $states.input %}', why: '{% $why %}' }, End: true } as const,
    }),
  },
})

const failing = (...errors: string[]) => {
  const times: number[] = []
  const answer = (_call: unknown, now: number): InvocationOutcome => {
    const error = errors[times.push(now) - 1]
    return error === undefined ? { ok: true, payload: 'fine' } : { ok: false, error, cause: `cause of ${error}` }
  }
  return { times, answer }
}

test('attempts follow one another with growing delays, and no event says so but the new call', async () => {
  const cast = failing('A', 'A', 'A')
  const { execution, events, calls } = await play(
    machine([{ ErrorEquals: ['A'], IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 5 }]),
    {},
    cast,
  )
  expect(cast.times).toEqual([0, 2000, 8000, 26_000])
  expect(calls.map(({ payload }) => payload)).toEqual([0, 1, 2, 3])
  expect(execution.output).toBe('fine')
  expect(outline(events).slice(2, 8)).toEqual([
    '3<2 TaskScheduled',
    '4<3 TaskStarted',
    '5<4 TaskFailed',
    '6<5 TaskScheduled',
    '7<6 TaskStarted',
    '8<7 TaskFailed',
  ])
})

test('three attempts, one second and doubling are the defaults; a maximum delay and jitter are kept', async () => {
  const plain = failing('A', 'A', 'A', 'A')
  expect((await play(machine([{ ErrorEquals: ['States.ALL'] }]), {}, plain)).execution.status).toBe('FAILED')
  expect(plain.times).toEqual([0, 1000, 3000, 7000])
  const capped = failing('A', 'A', 'A')
  await play(machine([{ ErrorEquals: ['A'], MaxDelaySeconds: 2 }]), {}, capped)
  expect(capped.times).toEqual([0, 1000, 3000, 5000])
  const jittered = failing('A', 'A')
  await play(machine([{ ErrorEquals: ['A'], JitterStrategy: 'FULL' }]), {}, jittered)
  expect(jittered.times).toEqual([0, 500, 1500])
})

test('each retrier counts its own attempts, and none is tried when MaxAttempts is 0', async () => {
  const mixed = failing('A', 'B', 'A', 'B')
  const retriers = [
    { ErrorEquals: ['A'], MaxAttempts: 1 },
    { ErrorEquals: ['States.ALL'], MaxAttempts: 3 },
  ]
  const { execution } = await play(machine(retriers), {}, mixed)
  expect(execution).toMatchObject({ status: 'FAILED', error: 'A' })
  expect(mixed.times).toHaveLength(3)
  const none = failing('A')
  expect((await play(machine([{ ErrorEquals: ['A'], MaxAttempts: 0 }]), {}, none)).execution.status).toBe('FAILED')
})

test('a catcher assigns and puts out what it sees of the error, and goes on', async () => {
  const catcher: Catcher = {
    ErrorEquals: ['A'],
    Assign: { why: '{% $states.errorOutput.Error %}' },
    Output: { said: '{% $states.errorOutput.Cause %}', was: '{% $states.input %}' },
    Next: 'Caught',
  }
  const { execution, events } = await play(machine([], [catcher]), { i: 1 }, failing('A'))
  expect(outline(events).slice(4, 7)).toEqual(['5<4 TaskFailed', '6<5 TaskStateExited', '7<6 PassStateEntered'])
  expect(events[5]?.details).toEqual({
    name: 'T',
    output: '{"said":"cause of A","was":{"i":1}}',
    outputDetails: { truncated: false },
    assignedVariables: { why: '"A"' },
    assignedVariablesDetails: { truncated: false },
  })
  expect(execution.output).toEqual({ in: { said: 'cause of A', was: { i: 1 } }, why: 'A' })
})

test('without an Output a catcher hands on the error itself', async () => {
  const { events } = await play(machine([], [{ ErrorEquals: ['A'], Next: 'Caught' }]), {}, failing('A'))
  expect(events[5]?.details?.output).toBe('{"Error":"A","Cause":"cause of A"}')
})

test('an error that no catcher names ends the execution; retriers come before catchers', async () => {
  const other = await play(machine([], [{ ErrorEquals: ['B'], Next: 'Caught' }]), {}, failing('A'))
  expect(other.execution).toMatchObject({ status: 'FAILED', error: 'A' })
  const first = failing('A')
  await play(machine([{ ErrorEquals: ['A'] }], [{ ErrorEquals: ['A'], Next: 'Caught' }]), {}, first)
  expect(first.times).toEqual([0, 1000])
})

test('a catcher whose own expression fails ends the execution with that', async () => {
  const { execution, events } = await play(
    machine([], [{ ErrorEquals: ['A'], Output: { x: '{% $states.errorOutput.Nothing %}' }, Next: 'Caught' }]),
    {},
    failing('A'),
  )
  expect(outline(events).slice(4)).toEqual(['5<4 TaskFailed', '6<5 EvaluationFailed', '7<6 ExecutionFailed'])
  expect(execution.cause).toContain("specified for the field 'Catch[0]/Output/x' returned nothing (undefined).")
})

test.each([
  [['States.ALL'], { error: 'Any' }, true],
  [['States.ALL'], {}, true],
  [['States.ALL'], { error: 'States.Runtime' }, false],
  [['States.Runtime'], { error: 'States.Runtime' }, true],
  [['States.ALL'], { error: 'States.DataLimitExceeded', terminal: true }, false],
  [['States.ALL'], { error: 'States.DataLimitExceeded' }, true],
  [['States.TaskFailed'], { error: 'Any' }, true],
  [['States.TaskFailed'], { error: 'States.Timeout' }, false],
  [['States.HeartbeatTimeout'], { error: 'States.Timeout', also: 'States.HeartbeatTimeout' }, true],
  [['States.HeartbeatTimeout'], { error: 'States.Timeout' }, false],
  [['A', 'B'], { error: 'B' }, true],
  [['A'], { error: 'B' }, false],
])('a rule for %j with %j: %s', (names, failure, matched) => {
  expect(matches(names, failure)).toBe(matched)
})
