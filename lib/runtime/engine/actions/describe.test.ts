import { expect, test } from 'vitest'
import type { Invoke } from '../../../adapters/local/functions.ts'
import { openEngine } from '../../../adapters/local/machines.ts'
import { openStore } from '../../../adapters/local/store.ts'
import { dispatch } from '../wire.ts'

type Answer = Record<string, never>

/** Calls the API as a client does, and answers what it said. */
function setUp(store = openStore()) {
  const invoke: Invoke = async ({ payload }) => ({ ok: true, payload })
  const engine = openEngine(store, { invoke })
  const call = async (action: string, input: object): Promise<Answer> =>
    JSON.parse((await dispatch(engine, `AWSStepFunctions.${action}`, JSON.stringify(input))).body)
  const create = async (name: string, definition: object, more: object = {}) =>
    call('CreateStateMachine', {
      name,
      definition: JSON.stringify({ QueryLanguage: 'JSONata', ...definition }),
      roleArn: 'arn:aws:iam::123456789012:role/r',
      ...more,
    })
  const run = async (stateMachineArn: string, more: object = {}) => {
    const { executionArn } = await call('StartExecution', { stateMachineArn, ...more })
    await engine.settled()
    return String(executionArn)
  }
  return { engine, store, call, create, run }
}

const pass = { Type: 'Pass', End: true }

test('recorded on AWS: a machine shows which of its states read which variables, in alphabetical order', async () => {
  const { call, create, run } = setUp()
  const { stateMachineArn } = await create('vars', {
    StartAt: 'Set',
    States: {
      Set: { Type: 'Pass', Assign: { list: [1], b: 2, a: '{% $states.input.x %}' }, Next: 'Each' },
      Each: {
        Type: 'Map',
        Items: '{% $list %}',
        ItemProcessor: {
          StartAt: 'In',
          States: { In: { ...pass, Output: '{% ($own := $b; $own + $a + $count([$b])) %}' } },
        },
        Next: 'Which',
      },
      Which: { Type: 'Choice', Choices: [{ Condition: '{% $a > 1 %}', Next: 'End' }], Default: 'End' },
      End: pass,
    },
  })
  const references = { Each: ['list'], In: ['a', 'b'], Which: ['a'] }
  expect((await call('DescribeStateMachine', { stateMachineArn })).variableReferences).toEqual(references)
  const executionArn = await run(stateMachineArn ?? '', { input: '{"x": 1}' })
  expect((await call('DescribeStateMachineForExecution', { executionArn })).variableReferences).toEqual(references)
})

test('without its data a machine shows an empty definition and no variables, and one without variables shows none', async () => {
  const { call, create } = setUp()
  const { stateMachineArn } = await create('bare', {
    StartAt: 'A',
    States: { A: { Type: 'Pass', Assign: { v: 1 }, Next: 'B' }, B: { ...pass, Output: '{% $v %}' } },
  })
  const bare = await call('DescribeStateMachine', { stateMachineArn, includedData: 'METADATA_ONLY' })
  expect(bare).toMatchObject({ definition: '{}', status: 'ACTIVE' })
  expect(bare).not.toHaveProperty('variableReferences')
  const { stateMachineArn: without } = await create('without', { StartAt: 'A', States: { A: pass } })
  expect(await call('DescribeStateMachine', { stateMachineArn: without })).not.toHaveProperty('variableReferences')
})

test('recorded on AWS: what failed or was stopped could be redriven, without a reason; what runs or succeeded could not', async () => {
  const { call, create, run } = setUp()
  const { stateMachineArn: failing } = await create('failing', { StartAt: 'F', States: { F: { Type: 'Fail' } } })
  const failed = await call('DescribeExecution', { executionArn: await run(failing ?? '') })
  expect(failed).toMatchObject({ status: 'FAILED', redriveStatus: 'REDRIVABLE' })
  expect(failed).not.toHaveProperty('redriveStatusReason')
  const { stateMachineArn: waiting } = await create('waiting', {
    StartAt: 'W',
    States: { W: { Type: 'Wait', Seconds: 1000, End: true } },
  })
  const executionArn = await run(waiting ?? '')
  expect(await call('DescribeExecution', { executionArn })).toMatchObject({
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: 'Execution is RUNNING and cannot be redriven',
  })
  await call('StopExecution', { executionArn })
  expect(await call('DescribeExecution', { executionArn })).toMatchObject({
    status: 'ABORTED',
    redriveStatus: 'REDRIVABLE',
  })
})

test('the history says by which version and alias an execution was started, and what its sender wrote', async () => {
  const { call, create, run } = setUp()
  const { stateMachineVersionArn } = await create('live', { StartAt: 'A', States: { A: pass } }, { publish: true })
  const routingConfiguration = [{ stateMachineVersionArn, weight: 100 }]
  const { stateMachineAliasArn } = await call('CreateStateMachineAlias', { name: 'now', routingConfiguration })
  const executionArn = await run(stateMachineAliasArn ?? '', { input: '{ "n": 1.0 }' })
  const { events } = await call('GetExecutionHistory', { executionArn })
  expect(events?.[0]).toMatchObject({
    executionStartedEventDetails: { input: '{ "n": 1.0 }', stateMachineVersionArn, stateMachineAliasArn },
  })
  expect(await call('DescribeExecution', { executionArn })).toMatchObject({ output: '{ "n": 1.0 }' })
})

test('an input nested more than a thousand levels deep is refused', async () => {
  const { call, create } = setUp()
  const { stateMachineArn } = await create('deep', { StartAt: 'A', States: { A: pass } })
  const start = (depth: number) =>
    call('StartExecution', { stateMachineArn, input: '['.repeat(depth) + ']'.repeat(depth) })
  expect(await start(1000)).toHaveProperty('executionArn')
  expect(await start(1001)).toMatchObject({ __type: 'InvalidExecutionInput' })
})

test('recorded on AWS: an Express machine’s tasks cannot wait for a token, also inside branches', async () => {
  const { call } = setUp()
  const ask = {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: 'f' },
    End: true,
  }
  const States = { All: { Type: 'Parallel', Branches: [{ StartAt: 'Ask', States: { Ask: ask } }], End: true } }
  const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'All', States })
  const validate = (type: string) => call('ValidateStateMachineDefinition', { definition, type })
  expect(await validate('STANDARD')).toEqual({ result: 'OK', diagnostics: [], truncated: false })
  expect(await validate('EXPRESS')).toMatchObject({
    result: 'FAIL',
    diagnostics: [{ code: 'SCHEMA_VALIDATION_FAILED', location: '/States/All/Branches[0]/States/Ask/Resource' }],
  })
})
