import { expect, test } from 'vitest'
import type { State, StateMachine } from '../../asl/states.ts'
import { advance, begin } from './advance.ts'
import { outline, play, surroundingsAt } from './play.ts'
import { load } from './program.ts'

const chain: StateMachine = {
  QueryLanguage: 'JSONata',
  StartAt: 'A',
  States: { A: { Type: 'Pass', Output: { a: '{% $states.input.x + 1 %}' }, Next: 'B' }, B: { Type: 'Succeed' } },
}

test('recorded on AWS: the first state follows no event, and each later event its predecessor', async () => {
  const { execution, events } = await play(chain, { x: 1 })
  expect(outline(events)).toEqual([
    '1<0 ExecutionStarted',
    '2<0 PassStateEntered',
    '3<2 PassStateExited',
    '4<3 SucceedStateEntered',
    '5<4 SucceedStateExited',
    '6<5 ExecutionSucceeded',
  ])
  expect(execution).toMatchObject({ status: 'SUCCEEDED', output: { a: 2 }, stopDate: 0, lastEventId: 6 })
})

test('details are compact JSON texts with a note that nothing was cut', async () => {
  const { events } = await play(chain, { x: 1 })
  expect(events.map(({ detailsKey, details }) => ({ [detailsKey ?? '']: details }))).toEqual([
    {
      executionStartedEventDetails: {
        input: '{"x":1}',
        inputDetails: { truncated: false },
        roleArn: 'arn:aws:iam::123456789012:role/role',
      },
    },
    { stateEnteredEventDetails: { name: 'A', input: '{"x":1}', inputDetails: { truncated: false } } },
    { stateExitedEventDetails: { name: 'A', output: '{"a":2}', outputDetails: { truncated: false } } },
    { stateEnteredEventDetails: { name: 'B', input: '{"a":2}', inputDetails: { truncated: false } } },
    { stateExitedEventDetails: { name: 'B', output: '{"a":2}', outputDetails: { truncated: false } } },
    { executionSucceededEventDetails: { output: '{"a":2}', outputDetails: { truncated: false } } },
  ])
})

test('recorded on AWS: an input is shown as it was written until a state changes it', async () => {
  const program = load({
    QueryLanguage: 'JSONata',
    StartAt: 'A',
    States: { A: { Type: 'Pass', Output: ['{% 1 %}'], End: true } },
  })
  const { execution } = await play(program)
  const written = begin({ ...execution, input: ['a', 1], inputText: '["a", 1.0]' })
  const { events } = await advance(program, written, { kind: 'start' }, surroundingsAt(0, 1))
  expect(events.map(({ details }) => details?.input ?? details?.output)).toEqual([
    '["a", 1.0]',
    '["a", 1.0]',
    '[1]',
    '[1]',
  ])
})

test('a Fail state ends the execution with what it says, and with nothing if it says nothing', async () => {
  const failing = (error?: string, cause?: string): StateMachine => ({
    QueryLanguage: 'JSONata',
    StartAt: 'F',
    States: { F: { Type: 'Fail', ...(error && { Error: error }), ...(cause && { Cause: cause }) } },
  })
  const said = await play(failing('Refused', '{% "for " & $states.input.why %}'), { why: 'age' })
  expect(said.execution).toMatchObject({ status: 'FAILED', error: 'Refused', cause: 'for age' })
  expect(outline(said.events)).toEqual(['1<0 ExecutionStarted', '2<0 FailStateEntered', '3<2 ExecutionFailed'])
  const silent = await play(failing())
  expect(silent.events.at(-1)).toMatchObject({ detailsKey: 'executionFailedEventDetails', details: {} })
  expect(silent.execution).not.toHaveProperty('error')
})

const choosing: StateMachine = {
  QueryLanguage: 'JSONata',
  StartAt: 'C',
  States: {
    C: {
      Type: 'Choice',
      Choices: [
        {
          Condition: '{% $states.input.n > 10 %}',
          Assign: { size: 'big' },
          Output: { was: '{% $states.input.n %}' },
          Next: 'End',
        },
        { Condition: '{% $states.input.n > 5 %}', Next: 'End' },
      ],
      Assign: { size: 'small' },
      Default: 'End',
    },
    End: {
      Type: 'Pass',
      Output: { in: '{% $states.input %}', size: '{% $exists($size) ? $size : "none" %}' },
      End: true,
    },
  },
}

test.each([
  [11, { in: { was: 11 }, size: 'big' }],
  [6, { in: { n: 6 }, size: 'none' }],
  [1, { in: { n: 1 }, size: 'small' }],
])('a Choice takes the first rule that holds, with that rule’s own Assign and Output: %s', async (n, output) => {
  expect((await play(choosing, { n })).execution.output).toEqual(output)
})

test('recorded on AWS: a Choice without a way on fails with States.Runtime', async () => {
  const machine: StateMachine = {
    QueryLanguage: 'JSONata',
    StartAt: 'C',
    States: { C: { Type: 'Choice', Choices: [{ Condition: false, Next: 'D' }] }, D: { Type: 'Succeed' } },
  }
  expect((await play(machine)).execution).toMatchObject({
    status: 'FAILED',
    error: 'States.Runtime',
    cause:
      "An error occurred while executing the state 'C' (entered at the event id #2). Failed to transition out of the state. The state does not point to a next state.",
  })
})

test('recorded on AWS: States.Runtime ends the execution there and then, in a branch too, and no rule takes it', async () => {
  const Catch = [{ ErrorEquals: ['States.Runtime'], Next: 'Z' }]
  const stuck: State = { Type: 'Choice', Choices: [{ Condition: false, Next: 'D' }] }
  const machine: StateMachine = {
    QueryLanguage: 'JSONata',
    StartAt: 'All',
    States: {
      All: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 9, End: true } } },
          { StartAt: 'C', States: { C: stuck, D: { Type: 'Succeed' } } },
        ],
        Catch,
        Next: 'Z',
      },
      Z: { Type: 'Succeed' },
    },
  }
  const { execution, events } = await play(machine)
  expect(outline(events).slice(3)).toEqual(['4<3 WaitStateEntered', '5<3 ChoiceStateEntered', '6<5 ExecutionFailed'])
  expect(execution).toMatchObject({ status: 'FAILED', error: 'States.Runtime' })
})

test('a stop ends the execution with an event that follows nothing, and leaves nothing open', async () => {
  const machine: StateMachine = {
    QueryLanguage: 'JSONata',
    StartAt: 'W',
    States: { W: { Type: 'Wait', Seconds: 60, End: true } },
  }
  const program = load(machine)
  const { execution } = await advance(
    program,
    begin({ ...(await play(chain, { x: 1 })).execution }),
    { kind: 'start' },
    surroundingsAt(0, 1),
  )
  const step = await advance(program, execution, { kind: 'stop', error: 'E', cause: 'C' }, surroundingsAt(5, 2))
  expect(outline(step.events)).toEqual(['3<0 ExecutionAborted'])
  expect(step.execution).toMatchObject({ status: 'ABORTED', error: 'E', cause: 'C', stopDate: 5 })
  const again = await advance(program, step.execution, { kind: 'stop' }, surroundingsAt(6, 3))
  expect(again).toMatchObject({ taken: false, events: [] })
})

test('the execution given to a step is not changed by it', async () => {
  const program = load(chain)
  const before = begin({ ...(await play(chain, { x: 1 })).execution })
  const copy = structuredClone(before)
  await advance(program, before, { kind: 'start' }, surroundingsAt(0, 1))
  expect(before).toEqual(copy)
})

test('an execution that runs in circles ends before its history has 25,000 events', async () => {
  const machine: StateMachine = {
    QueryLanguage: 'JSONata',
    StartAt: 'A',
    States: {
      A: { Type: 'Pass', Next: 'B' },
      B: { Type: 'Choice', Choices: [{ Condition: false, Next: 'C' }], Default: 'A' },
      C: { Type: 'Succeed' },
    },
  }
  const { execution, events } = await play(machine)
  expect(execution).toMatchObject({ status: 'FAILED', error: 'States.Runtime' })
  expect(events).toHaveLength(25_000)
})
