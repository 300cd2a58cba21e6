import { expect, test } from 'vitest'
import type { State, StateMachine, TaskState } from '../../asl/states.ts'
import { advance, begin, openTokens, pendingInvocations } from './advance.ts'
import { outline, play, surroundingsAt } from './play.ts'
import { load } from './program.ts'

const one = (state: Partial<TaskState>): StateMachine => ({
  QueryLanguage: 'JSONata',
  StartAt: 'T',
  States: {
    T: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'f:v1', Payload: { n: '{% $states.input.n %}' } },
      End: true,
      ...state,
    },
  },
})
const callback = 'arn:aws:states:::lambda:invoke.waitForTaskToken'
const plainFunction = 'arn:aws:lambda:eu-central-1:123456789012:function:f'
const waiting = one({
  Resource: callback,
  Arguments: { FunctionName: 'f', Payload: { token: '{% $states.context.Task.Token %}' } },
})

test('a call through the Lambda integration is scheduled, started and succeeds with the Invoke response', async () => {
  const { execution, events, calls } = await play(
    one({}),
    { n: 7 },
    {
      answer: () => ({ ok: true, payload: { got: '数' }, executedVersion: '3' }),
    },
  )
  expect(calls).toEqual([{ task: '0/1', functionName: 'f:v1', payload: { n: 7 } }])
  expect(outline(events)).toEqual([
    '1<0 ExecutionStarted',
    '2<0 TaskStateEntered',
    '3<2 TaskScheduled',
    '4<3 TaskStarted',
    '5<4 TaskSucceeded',
    '6<5 TaskStateExited',
    '7<6 ExecutionSucceeded',
  ])
  expect(events[2]?.details).toEqual({
    resourceType: 'lambda',
    resource: 'invoke',
    region: 'eu-central-1',
    parameters: '{"FunctionName":"f:v1","Payload":{"n":7}}',
  })
  expect(events[3]?.details).toEqual({ resourceType: 'lambda', resource: 'invoke' })
  expect(execution.output).toMatchObject({
    ExecutedVersion: '3',
    Payload: { got: '数' },
    SdkHttpMetadata: { HttpHeaders: { 'Content-Length': '13' }, HttpStatusCode: 200 },
    StatusCode: 200,
  })
  expect(Object.keys(execution.output as object)).toEqual([
    'ExecutedVersion',
    'Payload',
    'SdkHttpMetadata',
    'SdkResponseMetadata',
    'StatusCode',
  ])
})

test('recorded on AWS: a plain function has events of its own, no details at its start and a bare result', async () => {
  const { execution, events } = await play(one({ Resource: plainFunction, Arguments: [1], TimeoutSeconds: 5 }), null)
  expect(outline(events).slice(2)).toEqual([
    '3<2 LambdaFunctionScheduled',
    '4<3 LambdaFunctionStarted',
    '5<4 LambdaFunctionSucceeded',
    '6<5 TaskStateExited',
    '7<6 ExecutionSucceeded',
  ])
  expect(events[2]?.details).toEqual({
    input: '[1]',
    inputDetails: { truncated: false },
    resource: plainFunction,
    timeoutInSeconds: 5,
  })
  expect(events[3]).not.toHaveProperty('details')
  expect(execution.output).toEqual([1])
})

test('a plain function without Arguments gets the state’s input', async () => {
  const { calls } = await play(one({ Resource: plainFunction, Arguments: undefined }), { a: 1 })
  expect(calls[0]).toMatchObject({ functionName: plainFunction, payload: { a: 1 } })
})

test('a qualifier among the arguments becomes part of the function’s name', async () => {
  const { calls } = await play(one({ Arguments: { FunctionName: 'f', Qualifier: '2' } }))
  expect(calls[0]).toMatchObject({ functionName: 'f:2', payload: {} })
})

test.each(['null', '[]', '{}', '{"FunctionName": 1}'])(
  'arguments computed as %s name no function',
  async (computed) => {
    const { execution } = await play(one({ Arguments: `{% ${computed} %}` }))
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.Runtime' })
  },
)

test('a task’s role is written down where it is scheduled', async () => {
  const { events } = await play(one({ Credentials: { RoleArn: '{% $states.input.role %}' } }), { role: 'r', n: 1 })
  expect(events[2]?.details).toMatchObject({ taskCredentials: { roleArn: 'r' } })
})

test('a function that fails fails the task with its error and cause', async () => {
  const { execution, events } = await play(
    one({}),
    { n: 1 },
    {
      answer: () => ({ ok: false, error: 'Broken', cause: '{"errorMessage":"m"}' }),
    },
  )
  expect(outline(events).slice(4)).toEqual(['5<4 TaskFailed', '6<5 ExecutionFailed'])
  expect(events[4]?.details).toEqual({
    resourceType: 'lambda',
    resource: 'invoke',
    error: 'Broken',
    cause: '{"errorMessage":"m"}',
  })
  expect(execution).toMatchObject({ status: 'FAILED', error: 'Broken', cause: '{"errorMessage":"m"}' })
})

test('a task with a token is submitted and ends when the token is answered', async () => {
  const { execution, events } = await play(
    waiting,
    {},
    {
      callback: ({ token = '' }) => ({ after: 5, stimulus: { kind: 'success', token, output: '{ "ok": true }' } }),
    },
  )
  expect(outline(events).slice(2)).toEqual([
    '3<2 TaskScheduled',
    '4<3 TaskStarted',
    '5<4 TaskSubmitted',
    '6<5 TaskSucceeded',
    '7<6 TaskStateExited',
    '8<7 ExecutionSucceeded',
  ])
  expect(events[5]?.details).toMatchObject({ resource: 'invoke.waitForTaskToken', output: '{ "ok": true }' })
  expect(execution.output).toEqual({ ok: true })
})

test('a token may be answered before its function has, and what the function then answers is not taken', async () => {
  const program = load(waiting)
  const started = await advance(
    program,
    begin((await play(waiting)).execution),
    { kind: 'start' },
    surroundingsAt(0, 1),
  )
  const [call] = started.invocations
  const token = call?.token ?? ''
  expect(openTokens(started.execution)).toEqual([token])
  const answered = await advance(
    program,
    started.execution,
    { kind: 'success', token, output: '1' },
    surroundingsAt(1, 2),
  )
  expect(outline(answered.events)).toEqual(['5<4 TaskSucceeded', '6<5 TaskStateExited', '7<6 ExecutionSucceeded'])
  for (const stimulus of [
    { kind: 'invoked', task: call?.task ?? '', outcome: { ok: true, payload: 1 } },
    { kind: 'success', token, output: '1' },
    { kind: 'heartbeat', token },
  ] as const)
    expect((await advance(program, answered.execution, stimulus, surroundingsAt(2, 3))).taken).toBe(false)
})

test('calls that have not been answered are known after a crash, answered ones are not', async () => {
  const program = load(waiting)
  const started = await advance(
    program,
    begin((await play(waiting)).execution),
    { kind: 'start' },
    surroundingsAt(0, 1),
  )
  expect(pendingInvocations(started.execution)).toEqual(started.invocations)
  const task = started.invocations[0]?.task ?? ''
  const outcome = { ok: true, payload: null } as const
  const submitted = await advance(program, started.execution, { kind: 'invoked', task, outcome }, surroundingsAt(1, 2))
  expect(submitted.taken).toBe(true)
  expect(pendingInvocations(submitted.execution)).toEqual([])
  expect(openTokens(submitted.execution)).toHaveLength(1)
  const twice = await advance(program, submitted.execution, { kind: 'invoked', task, outcome }, surroundingsAt(2, 3))
  expect(twice.taken).toBe(false)
})

test('recorded on AWS: a failed token fails the task, and what it does not say is null to a catcher', async () => {
  const failing = (more: object) =>
    play(waiting, {}, { callback: ({ token = '' }) => ({ after: 1, stimulus: { kind: 'failure', token, ...more } }) })
  const named = await failing({ error: 'No', cause: 'because' })
  expect(outline(named.events).slice(5)).toEqual(['6<5 TaskFailed', '7<6 ExecutionFailed'])
  expect(named.execution).toMatchObject({ status: 'FAILED', error: 'No', cause: 'because' })
  expect((await failing({})).events.at(-1)?.details).toEqual({})
  const caught = {
    ...waiting.States.T,
    End: undefined,
    Next: 'Done',
    Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Done' }],
  }
  const catching = { ...waiting, States: { T: caught as State, Done: { Type: 'Succeed' } as const } }
  const silent = await play(
    catching,
    {},
    { callback: ({ token = '' }) => ({ after: 1, stimulus: { kind: 'failure', token } }) },
  )
  expect(silent.execution.output).toEqual({ Error: null, Cause: null })
})

test('recorded on AWS: a result over 262,144 bytes fails the task, and States.ALL catches that', async () => {
  const caught = one({
    End: undefined,
    Next: 'Done',
    Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Done' }],
  })
  const machine: StateMachine = { ...caught, States: { ...caught.States, Done: { Type: 'Succeed' } } }
  const answer = () => ({ ok: true, payload: '汉'.repeat(90_000) }) as const
  const { execution, events } = await play(machine, { n: 1 }, { answer })
  expect(outline(events).slice(4, 6)).toEqual(['5<4 TaskFailed', '6<5 TaskStateExited'])
  expect(execution.output).toEqual({
    Error: 'States.DataLimitExceeded',
    Cause: "The state/task 'lambda' returned a result with a size exceeding the maximum number of bytes service limit.",
  })
})

test('recorded on AWS: an output over 262,144 bytes ends the execution without naming the place', async () => {
  const machine: StateMachine = {
    QueryLanguage: 'JSONata',
    StartAt: 'P',
    States: { P: { Type: 'Pass', Output: 'x'.repeat(262_145), End: true } },
  }
  const { execution, events } = await play(machine)
  expect(outline(events)).toEqual(['1<0 ExecutionStarted', '2<0 PassStateEntered', '3<2 ExecutionFailed'])
  expect(execution).toMatchObject({
    error: 'States.DataLimitExceeded',
    cause: "The state/task 'P' returned a result with a size exceeding the maximum number of bytes service limit.",
  })
})

test('the context object shows the execution, the machine, the state and the token', async () => {
  const { calls } = await play(
    one({ Resource: callback, Arguments: { FunctionName: 'f', Payload: '{% $states.context %}' } }),
    { a: 1 },
  )
  expect(calls[0]?.payload).toEqual({
    Execution: {
      Id: 'arn:aws:states:eu-central-1:123456789012:execution:machine:name',
      Input: { a: 1 },
      StartTime: '1970-01-01T00:00:00.000Z',
      Name: 'name',
      RoleArn: 'arn:aws:iam::123456789012:role/role',
      RedriveCount: 0,
    },
    StateMachine: { Id: 'arn:aws:states:eu-central-1:123456789012:stateMachine:machine', Name: 'machine' },
    State: { Name: 'T', EnteredTime: '1970-01-01T00:00:00.000Z', RetryCount: 0 },
    Task: { Token: 'token-1-1' },
  })
})

test('recorded on AWS: the integration writes a function’s error compactly, a function by its ARN as it came', async () => {
  const cause = '{"errorType": "E", "errorMessage": "no"}'
  const answer = () => ({ ok: false, error: 'E', cause }) as const
  const integrated = await play(one({ Arguments: { FunctionName: 'f' } }), {}, { answer })
  expect(integrated.execution.cause).toBe('{"errorType":"E","errorMessage":"no"}')
  const direct = one({ Resource: 'arn:aws:lambda:us-east-1:123456789012:function:f', Arguments: {} })
  expect((await play(direct, {}, { answer })).execution.cause).toBe(cause)
})
