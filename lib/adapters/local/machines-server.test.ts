import { request } from 'node:http'
import {
  CreateStateMachineAliasCommand,
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DeleteStateMachineVersionCommand,
  DescribeExecutionCommand,
  DescribeStateMachineAliasCommand,
  DescribeStateMachineCommand,
  DescribeStateMachineForExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  ListStateMachineVersionsCommand,
  ListTagsForResourceCommand,
  PublishStateMachineVersionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateStateMachineAliasCommand,
  UpdateStateMachineCommand,
  ValidateStateMachineDefinitionCommand,
} from '@aws-sdk/client-sfn'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../runtime/engine/engine.ts'
import { echo } from './functions.ts'
import { openEngine } from './machines.ts'
import { type MachinesServer, serveMachines } from './machines-server.ts'
import { openStore, type Store } from './store.ts'

let store: Store
let engine: Engine
let server: MachinesServer
let client: SFNClient
const bugs: unknown[] = []

beforeAll(async () => {
  store = openStore()
  engine = openEngine(store, { invoke: echo, report: (bug) => bugs.push(bug) })
  server = await serveMachines(engine, 0)
  await engine.run()
  client = new SFNClient({
    endpoint: `http://127.0.0.1:${server.port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
    maxAttempts: 1,
  })
})

afterAll(async () => {
  client.destroy()
  engine.stop()
  await server.close()
  store.close()
})

const roleArn = 'arn:aws:iam::123456789012:role/r'
const pass = (comment = 'pass') =>
  JSON.stringify({
    Comment: comment,
    QueryLanguage: 'JSONata',
    StartAt: 'P',
    States: { P: { Type: 'Pass', Output: { a: 1 }, End: true } },
  })
const ask = JSON.stringify({
  QueryLanguage: 'JSONata',
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'ask:v1', Payload: { token: '{% $states.context.Task.Token %}' } },
      End: true,
    },
  },
})

let names = 0
async function create(definition = pass(), more: object = {}) {
  const name = `machine-${names++}`
  const made = await client.send(new CreateStateMachineCommand({ name, definition, roleArn, ...more }))
  return { name, arn: made.stateMachineArn ?? '', version: made.stateMachineVersionArn ?? '' }
}

/** What a raw request is answered with. */
function post(target: string, body: string, method = 'POST') {
  return new Promise<{ status: number | undefined; type: string | undefined; body: Record<string, unknown> }>(
    (resolve, reject) => {
      const headers = { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.0' }
      const sent = request({ port: server.port, method, headers }, async (reply) => {
        const chunks: Buffer[] = []
        for await (const chunk of reply) chunks.push(chunk)
        const { 'content-type': type } = reply.headers
        resolve({ status: reply.statusCode, type, body: JSON.parse(Buffer.concat(chunks).toString()) })
      })
      sent.on('error', reject)
      sent.end(body)
    },
  )
}

test('a machine is created, described, listed and deleted', async () => {
  const { name, arn } = await create()
  expect(arn).toBe(`arn:aws:states:us-east-1:123456789012:stateMachine:${name}`)
  const described = await client.send(new DescribeStateMachineCommand({ stateMachineArn: arn }))
  expect(described).toMatchObject({
    name,
    stateMachineArn: arn,
    definition: pass(),
    roleArn,
    status: 'ACTIVE',
    type: 'STANDARD',
    loggingConfiguration: { includeExecutionData: false, level: 'OFF' },
    tracingConfiguration: { enabled: false },
  })
  expect(described.revisionId).toBeUndefined()
  expect(Math.abs(Number(described.creationDate) - Date.now())).toBeLessThan(60_000)
  const { stateMachines = [] } = await client.send(new ListStateMachinesCommand({}))
  expect(stateMachines.map((each) => each.name)).toContain(name)

  await client.send(new DeleteStateMachineCommand({ stateMachineArn: arn }))
  await client.send(new DeleteStateMachineCommand({ stateMachineArn: arn }))
  await expect(client.send(new DescribeStateMachineCommand({ stateMachineArn: arn }))).rejects.toMatchObject({
    name: 'StateMachineDoesNotExist',
    message: `State Machine Does Not Exist: '${arn}'`,
  })
})

test('creating the same machine again gives the same, another definition of that name is refused', async () => {
  const { name, arn } = await create()
  const again = await client.send(new CreateStateMachineCommand({ name, definition: pass(), roleArn }))
  expect(again.stateMachineArn).toBe(arn)
  await expect(
    client.send(new CreateStateMachineCommand({ name, definition: pass('other'), roleArn })),
  ).rejects.toMatchObject({ name: 'StateMachineAlreadyExists', message: `State Machine Already Exists: '${arn}'` })
})

test('a definition that cannot run is refused with its faults, and validated without being created', async () => {
  const definition = JSON.stringify({ QueryLanguage: 'JSONata', States: {} })
  await expect(create(definition)).rejects.toMatchObject({ name: 'InvalidDefinition' })
  const validated = await client.send(new ValidateStateMachineDefinitionCommand({ definition }))
  expect(validated).toMatchObject({ result: 'FAIL', truncated: false })
  expect(validated.diagnostics?.[0]).toMatchObject({ severity: 'ERROR' })
  const good = await client.send(new ValidateStateMachineDefinitionCommand({ definition: pass() }))
  expect(good).toMatchObject({ result: 'OK', diagnostics: [] })
})

test('versions count up, are published once per revision and never come twice', async () => {
  const { arn, version } = await create(pass('1'), { publish: true, versionDescription: 'first' })
  expect(version).toBe(`${arn}:1`)
  const again = await client.send(new PublishStateMachineVersionCommand({ stateMachineArn: arn }))
  expect(again.stateMachineVersionArn).toBe(version)
  const second = await client.send(
    new UpdateStateMachineCommand({ stateMachineArn: arn, definition: pass('2'), publish: true }),
  )
  expect(second).toMatchObject({ stateMachineVersionArn: `${arn}:2` })
  await client.send(new DeleteStateMachineVersionCommand({ stateMachineVersionArn: `${arn}:2` }))
  const third = await client.send(new PublishStateMachineVersionCommand({ stateMachineArn: arn }))
  expect(third.stateMachineVersionArn).toBe(`${arn}:3`)
  const { stateMachineVersions = [] } = await client.send(new ListStateMachineVersionsCommand({ stateMachineArn: arn }))
  expect(stateMachineVersions.map((each) => each.stateMachineVersionArn)).toEqual([`${arn}:3`, `${arn}:1`])
  const first = await client.send(new DescribeStateMachineCommand({ stateMachineArn: version }))
  expect(first).toMatchObject({ stateMachineArn: version, definition: pass('1'), description: 'first' })
  await expect(
    client.send(new PublishStateMachineVersionCommand({ stateMachineArn: arn, revisionId: 'old' })),
  ).rejects.toMatchObject({
    name: 'ConflictException',
    message: `Failed to publish the State Machine version for revision old. The current State Machine revision is ${second.revisionId}.`,
  })
})

test('an update that changes nothing keeps the revision, and one without anything is refused', async () => {
  const { arn } = await create()
  const update = (change: object) => client.send(new UpdateStateMachineCommand({ stateMachineArn: arn, ...change }))
  const first = await update({ roleArn: `${roleArn}2` })
  const second = await update({ roleArn: `${roleArn}2`, definition: pass() })
  expect(second.revisionId).toBe(first.revisionId)
  await expect(update({})).rejects.toMatchObject({ name: 'MissingRequiredParameter' })
  await expect(update({ definition: pass(), versionDescription: 'x' })).rejects.toMatchObject({
    message: 'Version description can only be set when publish is true',
  })
})

test('an execution runs, and shows its input, output, history and definition', async () => {
  const { arn, version } = await create(pass(), { publish: true })
  const input = '{ "b" : 2 }'
  const started = await client.send(new StartExecutionCommand({ stateMachineArn: version, name: 'e1', input }))
  const { executionArn } = started
  expect(executionArn).toBe(`${arn.replace(':stateMachine:', ':execution:')}:e1`)
  expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
    executionArn,
    name: 'e1',
    stateMachineArn: arn,
    stateMachineVersionArn: version,
    status: 'SUCCEEDED',
    input,
    inputDetails: { included: true },
    output: '{"a":1}',
    outputDetails: { included: true },
    redriveCount: 0,
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
  })
  const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn }))
  expect(events.map(({ type }) => type)).toEqual([
    'ExecutionStarted',
    'PassStateEntered',
    'PassStateExited',
    'ExecutionSucceeded',
  ])
  expect(events[0]).toMatchObject({ id: 1, previousEventId: 0, executionStartedEventDetails: { roleArn } })
  expect(events[2]?.stateExitedEventDetails).toMatchObject({ name: 'P', output: '{"a":1}' })
  const bare = await client.send(new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false }))
  expect(bare.events?.[2]?.stateExitedEventDetails?.output).toBeUndefined()

  const of = await client.send(new DescribeStateMachineForExecutionCommand({ executionArn }))
  expect(of).toMatchObject({ stateMachineArn: arn, definition: pass() })
  await expect(
    client.send(new StartExecutionCommand({ stateMachineArn: arn, name: 'e1', input })),
  ).rejects.toMatchObject({
    name: 'ExecutionAlreadyExists',
    message: `Execution Already Exists: '${executionArn}'`,
  })
})

test('a callback task waits for its token, which answers once', async () => {
  const { arn } = await create(ask)
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn: arn }))
  const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn }))
  const parameters = events.find(({ type }) => type === 'TaskScheduled')?.taskScheduledEventDetails?.parameters
  const taskToken: string = JSON.parse(parameters ?? '{}').Payload.token
  const succeed = (output: string, token = taskToken) =>
    client.send(new SendTaskSuccessCommand({ taskToken: token, output }))
  await expect(succeed('not json')).rejects.toMatchObject({ name: 'InvalidOutput' })
  await expect(succeed('1', 'nonsense')).rejects.toMatchObject({ message: "Invalid Token: 'Invalid token'" })
  await expect(succeed('1', `zzzzz.${'a'.repeat(43)}`)).rejects.toMatchObject({ name: 'TaskDoesNotExist' })
  await succeed('{"granted":true}')
  const done = await client.send(new DescribeExecutionCommand({ executionArn }))
  expect(done).toMatchObject({ status: 'SUCCEEDED', output: '{"granted":true}' })
  await expect(succeed('2')).rejects.toMatchObject({
    name: 'TaskTimedOut',
    message: "Task Timed Out: 'Provided task does not exist anymore'",
  })
})

test('executions are listed newest first, by status, by version and by page', async () => {
  const { arn, version } = await create(ask, { publish: true })
  for (let number = 0; number < 13; number++)
    await client.send(new StartExecutionCommand({ stateMachineArn: number < 3 ? version : arn, name: `e${number}` }))
  const list = (more: object) => client.send(new ListExecutionsCommand({ stateMachineArn: arn, ...more }))
  const first = await list({ maxResults: 10 })
  expect(first.executions?.map(({ name }) => name)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((n) => `e${n}`))
  const rest = await list({ maxResults: 10, nextToken: first.nextToken })
  expect(rest.executions?.map(({ name }) => name)).toEqual(['e2', 'e1', 'e0'])
  expect(rest.nextToken).toBeUndefined()
  expect((await list({ stateMachineArn: version })).executions).toHaveLength(3)
  const executionArn = first.executions?.[0]?.executionArn
  await client.send(new StopExecutionCommand({ executionArn }))
  const { executions = [] } = await list({ statusFilter: 'ABORTED' })
  expect(executions).toMatchObject([{ name: 'e12', status: 'ABORTED', redriveCount: 0, stateMachineArn: arn }])
  expect(executions[0]?.stopDate).toBeInstanceOf(Date)
  await expect(list({ maxResults: 1001 })).rejects.toMatchObject({
    name: 'ValidationException',
    message:
      "1 validation error detected: Value '1001' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 1000",
  })
  await expect(list({ nextToken: 'nonsense' })).rejects.toMatchObject({ name: 'InvalidToken' })
})

test('an alias routes executions to its versions and keeps them from being deleted', async () => {
  const { arn, version } = await create(pass(), { publish: true })
  const route = (stateMachineVersionArn: string, weight: number) => ({ stateMachineVersionArn, weight })
  const make = (routingConfiguration: { stateMachineVersionArn: string; weight: number }[], name = 'live') =>
    client.send(new CreateStateMachineAliasCommand({ name, routingConfiguration }))
  const { stateMachineAliasArn } = await make([route(version, 100)])
  expect(stateMachineAliasArn).toBe(`${arn}:live`)
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn: stateMachineAliasArn }))
  expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
    stateMachineVersionArn: version,
    stateMachineAliasArn,
  })
  await expect(
    client.send(new DeleteStateMachineVersionCommand({ stateMachineVersionArn: version })),
  ).rejects.toMatchObject({
    name: 'ConflictException',
    message:
      'Version to be deleted must not be referenced by an alias. Current list of aliases referencing this version: [live]',
  })
  await client.send(new UpdateStateMachineAliasCommand({ stateMachineAliasArn, description: 'new' }))
  expect(await client.send(new DescribeStateMachineAliasCommand({ stateMachineAliasArn }))).toMatchObject({
    name: 'live',
    description: 'new',
    routingConfiguration: [route(version, 100)],
  })
  await expect(make([route(arn, 100)], 'x')).rejects.toMatchObject({
    message: `Routing configuration must contain state machine version ARNs. Received: [${arn}]`,
  })
  await expect(make([route(version, 60), route(version, 40)], 'x')).rejects.toMatchObject({
    message: `Routing configuration must contain distinct state machine version ARNs. Received: [${version}, ${version}]`,
  })
  await expect(make([route(version, 99)], 'x')).rejects.toMatchObject({
    message: 'Sum of routing configuration weights must equal 100. Received: [99]',
  })
  await expect(make([route(version, 100)], '123')).rejects.toMatchObject({
    message:
      "1 validation error detected: Value '123' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: ^(?=.*[a-zA-Z_\\\\-\\\\.])[a-zA-Z0-9_\\\\-\\\\.]+$",
  })
})

test('tags are kept per machine, and a version has none', async () => {
  const { arn, version } = await create(pass(), { tags: [{ key: 'a', value: '1' }], publish: true })
  await client.send(new TagResourceCommand({ resourceArn: arn, tags: [{ key: 'b', value: '2' }] }))
  await client.send(new UntagResourceCommand({ resourceArn: arn, tagKeys: ['a'] }))
  const { tags } = await client.send(new ListTagsForResourceCommand({ resourceArn: arn }))
  expect(tags).toEqual([{ key: 'b', value: '2' }])
  await expect(client.send(new TagResourceCommand({ resourceArn: version, tags: [] }))).rejects.toMatchObject({
    name: 'ResourceNotFound',
    message: `Resource not found: '${version}'`,
  })
})

test('inputs that are not JSON, names and ARNs that cannot be are refused in the words of AWS', async () => {
  const { arn } = await create()
  const start = (more: object) => client.send(new StartExecutionCommand({ stateMachineArn: arn, ...more }))
  await expect(start({ input: 'not some json' })).rejects.toMatchObject({
    name: 'InvalidExecutionInput',
    message:
      "Invalid State Machine Execution Input: 'Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')'",
  })
  await expect(start({ input: JSON.stringify('x'.repeat(262_144)) })).rejects.toMatchObject({
    name: 'InvalidExecutionInput',
  })
  const deep = (depth: number) => `${'['.repeat(depth)}"]["${']'.repeat(depth)}`
  await expect(start({ input: deep(100_000) })).rejects.toMatchObject({ name: 'InvalidExecutionInput' })
  await expect(start({ input: deep(1_001) })).rejects.toMatchObject({ name: 'InvalidExecutionInput' })
  await start({ input: deep(1_000) })
  await start({ input: `"${'['.repeat(5_000)}\\""` })
  await expect(start({ name: 'a b' })).rejects.toMatchObject({ name: 'InvalidName', message: "Invalid Name: 'a b'" })
  await expect(start({ name: 'a'.repeat(81) })).rejects.toMatchObject({ name: 'ValidationException' })
  await expect(start({ stateMachineArn: 'nonsense' })).rejects.toMatchObject({
    name: 'InvalidArn',
    message: "Invalid Arn: 'Invalid ARN prefix: nonsense'",
  })
  await expect(start({ stateMachineArn: `${arn}x` })).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' })
})

test('Express machines and synchronous executions are refused clearly', async () => {
  await expect(create(pass(), { type: 'EXPRESS' })).rejects.toMatchObject({ name: 'StateMachineTypeNotSupported' })
  const { arn } = await create()
  const answer = await post('AWSStepFunctions.StartSyncExecution', JSON.stringify({ stateMachineArn: arn }))
  expect(answer).toMatchObject({ status: 400, body: { __type: 'StateMachineTypeNotSupported' } })
})

test.each([
  ['AWSStepFunctions.RedriveExecution', '{}', 'UnknownOperationException'],
  ['AWSStepFunctions.toString', '{}', 'UnknownOperationException'],
  ['DynamoDB_20120810.PutItem', '{}', 'UnknownOperationException'],
  ['AWSStepFunctions.ListStateMachines', '{', 'SerializationException'],
  ['AWSStepFunctions.ListStateMachines', '[]', 'SerializationException'],
  ['AWSStepFunctions.ListStateMachines', '{"maxResults":"many"}', 'SerializationException'],
  ['AWSStepFunctions.DescribeExecution', '{}', 'ValidationException'],
  ['AWSStepFunctions.TagResource', '{"resourceArn":"a","tags":[null]}', 'ValidationException'],
  ['AWSStepFunctions.CreateStateMachineAlias', '{"name":"a","routingConfiguration":{}}', 'SerializationException'],
])('%s with %s is refused as %s', async (target, body, code) => {
  const answer = await post(target, body)
  expect(answer).toMatchObject({ status: 400, type: 'application/x-amz-json-1.0', body: { __type: code } })
  expect(String(answer.body.message)).not.toMatch(/\.ts|Error:/)
})

test('a body over the limit is refused and the server goes on', async () => {
  const answer = await post('AWSStepFunctions.ListStateMachines', ' '.repeat(3_000_000))
  expect(answer).toMatchObject({ status: 413, body: { __type: 'RequestEntityTooLarge' } })
  expect(await post('AWSStepFunctions.ListStateMachines', '{}')).toMatchObject({ status: 200 })
})

test('a port in use is said plainly', async () => {
  await expect(serveMachines(engine, server.port)).rejects.toThrow(`Port ${server.port} is taken.`)
})

test('nothing of all this was a bug', () => {
  expect(bugs).toEqual([])
})
