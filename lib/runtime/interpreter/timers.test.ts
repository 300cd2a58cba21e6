import { expect, test } from 'vitest'
import type { State, StateMachine, TaskState } from '../../asl/states.ts'
import { advance, begin, nextDue } from './advance.ts'
import { outline, play, surroundingsAt } from './play.ts'
import { load } from './program.ts'

const machine = (state: State, more: Partial<StateMachine> = {}): StateMachine => ({
  QueryLanguage: 'JSONata',
  StartAt: 'S',
  States: { S: state },
  ...more,
})
const task = (more: Partial<TaskState>): State => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: { FunctionName: 'f', Payload: '{% $states.context.Task.Token %}' },
  End: true,
  ...more,
})

test('a Wait lasts its seconds, given or computed, or until its time', async () => {
  const waited = async (state: object, input = {}) =>
    (await play(machine({ Type: 'Wait', End: true, ...state } as State), input)).now
  expect(await waited({ Seconds: 90 })).toBe(90_000)
  expect(await waited({ Seconds: '{% $states.input.s * 2 %}' }, { s: 3 })).toBe(6000)
  expect(await waited({ Timestamp: '1970-01-02T00:00:00Z' })).toBe(86_400_000)
  expect(await waited({ Timestamp: '{% $states.input.at %}' }, { at: '1970-01-01T01:00:00.5+01:00' })).toBe(500)
  expect(await waited({ Seconds: 34 * 86_400 })).toBe(34 * 86_400_000)
  expect(await waited({ Timestamp: '1960-01-01T00:00:00Z' })).toBe(0)
})

test.each(['2016-12-05 21:29:29Z', '2016-12-05T21:29:29', '2016-13-05T21:29:29Z', '2016-12-05T25:29:29Z', 'soon'])(
  'recorded on AWS: a time that is none fails after the entry: %s',
  async (at) => {
    const { execution, events } = await play(
      machine({ Type: 'Wait', Timestamp: '{% $states.input.at %}', End: true }),
      { at },
    )
    expect(outline(events)).toEqual([
      '1<0 ExecutionStarted',
      '2<0 WaitStateEntered',
      '3<2 EvaluationFailed',
      '4<3 ExecutionFailed',
    ])
    expect(events[2]?.details).toMatchObject({ location: 'Timestamp', state: 'S' })
    expect(execution.cause).toBe(
      `An error occurred while executing the state 'S' (entered at the event id #2). The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${at}`,
    )
  },
)

test('recorded on AWS: a task that takes too long times out without a cause', async () => {
  const { execution, events, now } = await play(machine(task({ TimeoutSeconds: '{% 5 %}' })))
  expect(now).toBe(5000)
  expect(events[2]?.details).toMatchObject({ timeoutInSeconds: 5 })
  expect(outline(events).slice(4)).toEqual(['5<4 TaskSubmitted', '6<5 TaskTimedOut', '7<6 ExecutionFailed'])
  expect(events[5]?.details).toEqual({
    resourceType: 'lambda',
    resource: 'invoke.waitForTaskToken',
    error: 'States.Timeout',
  })
  expect(events[6]?.details).toEqual({ error: 'States.Timeout' })
  expect(execution).not.toHaveProperty('cause')
})

test('a missed heartbeat times out too; heartbeats push it back but not the timeout', async () => {
  const silent = await play(machine(task({ HeartbeatSeconds: 4, TimeoutSeconds: 10 })))
  expect(silent.now).toBe(4000)
  expect(silent.events[2]?.details).toMatchObject({ heartbeatInSeconds: 4, timeoutInSeconds: 10 })
  expect(silent.events.at(-1)?.details).toEqual({ error: 'States.Timeout' })
  const program = load(machine(task({ HeartbeatSeconds: 4, TimeoutSeconds: 10 })))
  let { execution, invocations } = await advance(
    program,
    begin(silent.execution),
    { kind: 'start' },
    surroundingsAt(0, 1),
  )
  const token = invocations[0]?.token ?? ''
  for (const now of [3000, 6000, 9000]) {
    const beat = await advance(program, execution, { kind: 'heartbeat', token }, surroundingsAt(now, 2))
    expect(beat).toMatchObject({ taken: true, events: [] })
    execution = beat.execution
  }
  expect(nextDue(execution)).toBe(10_000)
})

test('a timeout can be caught by either name, and a retry has a token and a time of its own', async () => {
  const caught = (name: string) =>
    play({
      QueryLanguage: 'JSONata',
      StartAt: 'S',
      States: {
        S: task({ HeartbeatSeconds: 4, Catch: [{ ErrorEquals: [name], Next: 'End' }] }),
        End: { Type: 'Succeed' },
      },
    })
  expect((await caught('States.Timeout')).execution.output).toEqual({ Error: 'States.Timeout', Cause: '' })
  expect((await caught('States.HeartbeatTimeout')).execution.status).toBe('SUCCEEDED')
  const again = await play(
    machine(task({ TimeoutSeconds: 5, Retry: [{ ErrorEquals: ['States.Timeout'], MaxAttempts: 1 }] })),
  )
  expect(again.now).toBe(11_000)
  expect(new Set(again.calls.map(({ token }) => token)).size).toBe(2)
})

test('recorded on AWS: the machine’s own timeout is one event that follows nothing, and no error of the execution', async () => {
  const { execution, events, now } = await play(
    machine({ Type: 'Wait', Seconds: 60, End: true }, { TimeoutSeconds: 5 }),
  )
  expect(now).toBe(5000)
  expect(outline(events).slice(2)).toEqual(['3<0 ExecutionTimedOut'])
  expect(events[2]?.details).toEqual({ error: 'States.Timeout' })
  expect(execution).toMatchObject({ status: 'TIMED_OUT', stopDate: 5000 })
  expect(execution).not.toHaveProperty('error')
})

test('when many things are due they happen in the order of their times', async () => {
  const branch = (name: string, Seconds: number) => ({
    StartAt: name,
    States: { [name]: { Type: 'Wait', Seconds, End: true } as const },
  })
  const program = load(machine({ Type: 'Parallel', Branches: [branch('late', 3), branch('soon', 1)], End: true }))
  const { execution } = await play(program)
  const started = await advance(program, begin(execution), { kind: 'start' }, surroundingsAt(0, 1))
  expect(nextDue(started.execution)).toBe(1000)
  const early = await advance(program, started.execution, { kind: 'due' }, surroundingsAt(500, 2))
  expect(early.events).toEqual([])
  const all = await advance(program, started.execution, { kind: 'due' }, surroundingsAt(9000, 2))
  expect(all.events.slice(0, 2).map(({ details }) => details?.name)).toEqual(['soon', 'late'])
  expect(nextDue(all.execution)).toBeUndefined()
})

test.each([0, -1, 1.5, 1e9, '"x"', 'null'])('a computed timeout of %s fails the state', async (value) => {
  const { execution } = await play(machine(task({ TimeoutSeconds: `{% ${value} %}` })))
  expect(execution).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' })
})

test('recorded on AWS: calls that time out together are all written down before the first fails the Map', async () => {
  const inner = task({
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: 'f' },
    TimeoutSeconds: 5,
  })
  const all = machine({ Type: 'Map', ItemProcessor: { StartAt: 'T', States: { T: inner } }, End: true })
  const { events, execution, now } = await play(all, [1, 2], { answer: () => undefined })
  expect(now).toBe(5000)
  expect(outline(events).slice(9)).toEqual([
    '10<7 TaskStarted',
    '11<9 TaskStarted',
    '12<10 TaskTimedOut',
    '13<11 TaskTimedOut',
    '14<12 MapIterationFailed',
    '15<12 TaskStateAborted',
    '16<12 MapIterationAborted',
    '17<12 TaskStateAborted',
    '18<12 MapStateFailed',
    '19<18 ExecutionFailed',
  ])
  expect(execution).toMatchObject({ status: 'FAILED', error: 'States.Timeout' })
})

test('the heartbeat of a callback begins when its function has answered', async () => {
  const program = load(machine(task({ HeartbeatSeconds: 4, TimeoutSeconds: 100 })))
  const { execution } = await play(program)
  const started = await advance(program, begin(execution), { kind: 'start' }, surroundingsAt(0, 1))
  expect(nextDue(started.execution)).toBe(100_000)
  const outcome = { ok: true, payload: null } as const
  const named = { kind: 'invoked', task: started.invocations[0]?.task ?? '', outcome } as const
  const answered = await advance(program, started.execution, named, surroundingsAt(9000, 2))
  expect(nextDue(answered.execution)).toBe(13_000)
})
