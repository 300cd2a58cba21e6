import { expect, test } from 'vitest'
import type { Flowchart, MapState, ParallelState, State, StateMachine } from '../../asl/states.ts'
import type { InvocationOutcome } from '../model.ts'
import { outline, play } from './play.ts'

const machine = (state: State, more: Record<string, State> = {}): StateMachine => ({
  QueryLanguage: 'JSONata',
  StartAt: 'S',
  States: { S: state, ...more },
})
const flow = (name: string, state: State): Flowchart => ({ StartAt: name, States: { [name]: state } })
const passing = (name: string, Output: string): Flowchart => flow(name, { Type: 'Pass', Output, End: true })
const calling = (name: string): Flowchart =>
  flow(name, {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: name, Payload: '{% $states.input %}' },
    Output: '{% $states.result.Payload %}',
    End: true,
  })
const parallel = (Branches: readonly Flowchart[], more: Partial<ParallelState> = {}): StateMachine =>
  machine({ Type: 'Parallel', Branches, End: true, ...more })
const map = (ItemProcessor: Flowchart, more: Partial<MapState> = {}): StateMachine =>
  machine({ Type: 'Map', ItemProcessor, End: true, ...more })

const refuse = (name: string) => ({
  answer: ({ functionName, payload }: { functionName: string; payload: unknown }): InvocationOutcome | undefined =>
    functionName === name || payload === name ? { ok: false, error: 'E', cause: 'c' } : undefined,
})

test('recorded on AWS: branches follow ParallelStateStarted, and the exit follows the last branch, not the success', async () => {
  const { execution, events } = await play(parallel([passing('A', 'a'), passing('B', 'b')]))
  expect(outline(events)).toEqual([
    '1<0 ExecutionStarted',
    '2<0 ParallelStateEntered',
    '3<2 ParallelStateStarted',
    '4<3 PassStateEntered',
    '5<4 PassStateExited',
    '6<3 PassStateEntered',
    '7<6 PassStateExited',
    '8<7 ParallelStateSucceeded',
    '9<7 ParallelStateExited',
    '10<9 ExecutionSucceeded',
  ])
  expect(execution.output).toEqual(['a', 'b'])
})

test('recorded on AWS: the calls of all branches are scheduled before the first is started', async () => {
  const { events, calls } = await play(
    parallel([calling('f'), calling('g')], { Arguments: { x: 1 } }),
    {},
    { answer: () => undefined },
  )
  expect(outline(events).slice(3)).toEqual([
    '4<3 TaskStateEntered',
    '5<4 TaskScheduled',
    '6<3 TaskStateEntered',
    '7<6 TaskScheduled',
    '8<5 TaskStarted',
    '9<7 TaskStarted',
  ])
  expect(calls.map(({ functionName, payload }) => [functionName, payload])).toEqual([
    ['f', { x: 1 }],
    ['g', { x: 1 }],
  ])
})

test('outputs keep the order of the branches whichever ends first', async () => {
  const late = flow('W', { Type: 'Wait', Seconds: 9, Output: 'late', End: true })
  expect(
    (await play(parallel([late, passing('P', 'soon')], { Output: '{% $reverse($states.result) %}' }))).execution.output,
  ).toEqual(['soon', 'late'])
})

test('a branch that fails stops the others, writes down what they were doing and fails the state', async () => {
  const nested = flow('N', { Type: 'Parallel', Branches: [calling('inner')], End: true })
  const { execution, events } = await play(parallel([calling('bad'), calling('other'), nested]), {}, refuse('bad'))
  const failed = outline(events).findIndex((line) => line.endsWith('TaskFailed'))
  expect(events.slice(failed).map(({ type }) => type)).toEqual([
    'TaskFailed',
    'TaskStateAborted',
    'TaskStateAborted',
    'ParallelStateAborted',
    'TaskStateAborted',
    'ParallelStateFailed',
    'ExecutionFailed',
  ])
  const id = events[failed]?.id
  expect(events.slice(failed + 1, -1).every(({ previousEventId }) => previousEventId === id)).toBe(true)
  expect(execution).toMatchObject({ status: 'FAILED', error: 'E', cause: 'c' })
})

test('a failed Parallel can be caught, and is tried again without being written down as failed', async () => {
  const caught = await play(
    machine(
      { Type: 'Parallel', Branches: [calling('bad')], Catch: [{ ErrorEquals: ['E'], Next: 'End' }], End: true },
      { End: { Type: 'Succeed' } },
    ),
    {},
    refuse('bad'),
  )
  expect(caught.execution.output).toEqual({ Error: 'E', Cause: 'c' })
  expect(caught.events.map(({ type }) => type)).toContain('ParallelStateFailed')
  const again = await play(
    parallel([calling('bad')], { Retry: [{ ErrorEquals: ['E'], MaxAttempts: 1 }] }),
    {},
    refuse('bad'),
  )
  expect(again.events.map(({ type }) => type)).toEqual([
    'ExecutionStarted',
    ...[
      'ParallelStateEntered',
      'ParallelStateStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskFailed',
      'TaskStateAborted',
    ],
    ...['ParallelStateStarted', 'TaskStateEntered', 'TaskScheduled', 'TaskStarted', 'TaskFailed', 'TaskStateAborted'],
    'ParallelStateFailed',
    'ExecutionFailed',
  ])
})

test('the answer to a call of a stopped branch is not taken', async () => {
  const { execution } = await play(
    machine(
      {
        Type: 'Parallel',
        Branches: [calling('bad'), calling('slow')],
        Catch: [{ ErrorEquals: ['E'], Next: 'W' }],
        End: true,
      },
      { W: { Type: 'Wait', Seconds: 9, Output: 'quiet', End: true } },
    ),
    {},
    {
      answer: refuse('bad').answer,
      callback: ({ functionName, task }) =>
        functionName === 'slow'
          ? { after: 100, stimulus: { kind: 'invoked', task, outcome: { ok: true, payload: 'too late' } } }
          : undefined,
    },
  )
  expect(execution.output).toBe('quiet')
})

test('recorded on AWS: an iteration that takes a place follows the last state of the one that left it', async () => {
  const { execution, events } = await play(map(passing('P', '{% $states.input * 2 %}'), { MaxConcurrency: 1 }), [1, 2])
  expect(outline(events).slice(1)).toEqual([
    '2<0 MapStateEntered',
    '3<2 MapStateStarted',
    '4<3 MapIterationStarted',
    '5<4 PassStateEntered',
    '6<5 PassStateExited',
    '7<6 MapIterationSucceeded',
    '8<6 MapIterationStarted',
    '9<8 PassStateEntered',
    '10<9 PassStateExited',
    '11<10 MapIterationSucceeded',
    '12<11 MapStateSucceeded',
    '13<11 MapStateExited',
    '14<13 ExecutionSucceeded',
  ])
  expect(events[2]?.details).toEqual({ length: 2 })
  expect(events[7]?.details).toEqual({ name: 'S', index: 1 })
  expect(execution.output).toEqual([2, 4])
})

test('Items and ItemSelector shape what each iteration gets; the context shows its item', async () => {
  const { execution } = await play(
    map(passing('P', '{% $states.input & ":" & $states.context.Map.Item.Index %}'), {
      Items: '{% $states.input.list %}',
      ItemSelector: '{% $states.context.Map.Item.Value & $states.input.mark %}',
      MaxConcurrency: '{% 2 %}',
    }),
    { list: ['a', 'b', 'c'], mark: '!' },
  )
  expect(execution.output).toEqual(['a!:0', 'b!:1', 'c!:2'])
})

test('an empty list succeeds at once', async () => {
  const { execution, events } = await play(map(passing('P', 'x')), [])
  expect(outline(events).slice(2)).toEqual([
    '3<2 MapStateStarted',
    '4<3 MapStateSucceeded',
    '5<3 MapStateExited',
    '6<5 ExecutionSucceeded',
  ])
  expect(execution.output).toEqual([])
})

test('no more iterations run at a time than MaxConcurrency says, and never more than 40', async () => {
  const running = async (MaxConcurrency?: number) => {
    const more = MaxConcurrency === undefined ? {} : { MaxConcurrency }
    const { calls } = await play(
      map(calling('f'), more),
      Array.from({ length: 50 }, (_, index) => index),
      { answer: () => undefined },
    )
    return calls.length
  }
  expect(await running(3)).toBe(3)
  expect(await running()).toBe(40)
  expect(await running(0)).toBe(40)
  expect(await running(100)).toBe(40)
})

test('recorded on AWS: one failed iteration ends the others, each with its event and its state’s', async () => {
  const { events } = await play(map(calling('f')), ['ok', 'bad', 'ok'], refuse('bad'))
  const failed = outline(events).findIndex((line) => line.endsWith('TaskFailed'))
  expect(events.slice(failed + 1).map(({ type, details }) => [type, details?.index])).toEqual([
    ['MapIterationFailed', 1],
    ['TaskStateAborted', undefined],
    ['MapIterationAborted', 0],
    ['TaskStateAborted', undefined],
    ['MapIterationAborted', 2],
    ['TaskStateAborted', undefined],
    ['MapStateFailed', undefined],
    ['ExecutionFailed', undefined],
  ])
})

test('recorded on AWS: a Fail state leaves no aborted state behind', async () => {
  const { events } = await play(map(flow('F', { Type: 'Fail', Error: 'E' })), [1])
  expect(outline(events).slice(3)).toEqual([
    '4<3 MapIterationStarted',
    '5<4 FailStateEntered',
    '6<5 MapIterationFailed',
    '7<5 MapStateFailed',
    '8<7 ExecutionFailed',
  ])
})

test('recorded on AWS: what is no list cannot be mapped over', async () => {
  const { execution, events } = await play(map(passing('P', 'x'), { Items: '{% $states.input %}' }), { foo: 'bar' })
  expect(outline(events).slice(1)).toEqual([
    '2<0 MapStateEntered',
    '3<0 EvaluationFailed',
    '4<3 MapStateFailed',
    '5<4 ExecutionFailed',
  ])
  expect(execution.cause).toBe(
    "An error occurred while executing the state 'S' (entered at the event id #2). The JSONata expression '$states.input' specified for the field 'Items' returned an unexpected result type. Expected 'array', but was 'object' for value: {\"foo\":\"bar\"}",
  )
  const bare = await play(map(passing('P', 'x')), 1)
  expect(bare.execution.cause).toMatch(/\(entered at the event id #2\)\. Map state input must be an array but was: 1$/)
  expect(bare.events[2]?.details).not.toHaveProperty('location')
})

test('AWS has no event for a Pass that is stopped: one that fails in a branch leaves none', async () => {
  const { events } = await play(
    parallel([passing('A', '{% $states.input.none %}'), calling('f')]),
    {},
    { answer: () => undefined },
  )
  expect(outline(events).slice(3)).toEqual([
    '4<3 PassStateEntered',
    '5<3 EvaluationFailed',
    '6<5 ParallelStateFailed',
    '7<6 ExecutionFailed',
  ])
})

test('a Map that fails while it begins its iterations leaves none of them behind', async () => {
  const ItemSelector = { n: '{% $states.context.Map.Item.Value.n %}' }
  const machineOf = map(calling('f'), { ItemSelector, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Z' }] })
  const all: StateMachine = {
    ...machineOf,
    States: { ...machineOf.States, Z: parallel([calling('g'), calling('h')]).States.S as State },
  }
  const answered = new Set<string>()
  const { execution, events } = await play(all, [{ n: 1 }, {}, { n: 3 }], {
    answer: ({ functionName, payload }) => {
      answered.add(functionName)
      return { ok: true, payload: functionName === 'f' ? 'late' : payload }
    },
  })
  expect([...answered]).toEqual(['g', 'h'])
  expect(events.map(({ type }) => type).slice(3, 10)).toEqual([
    'MapIterationStarted',
    'MapIterationStarted',
    'EvaluationFailed',
    'MapIterationAborted',
    'MapStateFailed',
    'MapStateExited',
    'ParallelStateEntered',
  ])
  expect(execution.status).toBe('SUCCEEDED')
})
