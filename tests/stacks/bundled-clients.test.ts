import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { bundleModules } from '../../bin/bundle/bundle-functions.ts'
import { variables } from '../../lambdas/environment.ts'
import { outboxes } from '../../lib/desk/changes/outbox.ts'
import type { Ports } from '../../lib/desk/ports.ts'
import { type Answer, type Asked, startAnswering } from './answering-server.ts'

/** The bundles leave out some of the SDK: here they must still speak AWS's protocols. */
const json = (status: number, body: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(body),
})

const parked = { pk: { S: 'OUTBOX#0' }, sk: { S: 'a' }, due: { N: '1' }, attempts: { N: '20' }, parked: { BOOL: true } }

function answer({ method, url, headers, body }: Asked): Answer {
  const action = String(headers['x-amz-target'] ?? '').split('.')[1]
  if (action === 'GetItem' && body.includes('unheard'))
    return json(400, { __type: 'com.amazonaws.dynamodb.v20120810#TableNotFoundException', message: 'none' })
  if (action === 'GetItem') return json(200, { Item: { pk: { S: 'A' }, sk: { S: 'B' }, rev: { N: '3' } } })
  if (action === 'Query') return json(200, { Items: [parked], Count: 1 })
  if (action === 'TransactWriteItems')
    return json(400, {
      __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
    })
  if (action === 'SendTaskSuccess')
    return body.includes('late') ? json(400, { __type: 'TaskTimedOut', message: 'gone' }) : json(200, {})
  if (method === 'PUT') return { status: 200 }
  if (url.includes('there')) return { status: 200, body: 'bytes' }
  const missing = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>none</Message></Error>'
  return { status: 404, headers: { 'content-type': 'application/xml' }, body: missing }
}

const server = await startAnswering(answer)
afterAll(server.stop)

Object.assign(process.env, {
  AWS_ENDPOINT_URL: server.url,
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'AKIDOFTHEROLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SESSION_TOKEN: 'session',
  [variables.table]: 'rows',
  [variables.bucket]: 'bucket',
})

const folder = 'dist/clients'
await bundleModules(process.cwd(), folder, ['ports-with-files', 'ports-to-send', 'sweep'])
const load = async (name: string) => import(join(process.cwd(), folder, `${name}.mjs`))
const { portsWithFiles } = (await load('ports-with-files')) as { portsWithFiles: Ports }
const { portsToSend } = (await load('ports-to-send')) as { portsToSend: Ports }

test('the bundled table client reads rows, signed as the function’s role', async () => {
  expect(await portsToSend.table.get({ pk: 'A', sk: 'B' })).toEqual({ pk: 'A', sk: 'B', rev: 3 })
  const { headers } = server.last()
  expect(headers.authorization).toContain('Credential=AKIDOFTHEROLE/')
  expect(headers['x-amz-security-token']).toBe('session')
})

test('the bundled table client tells which write of a transaction was refused', async () => {
  const writes = [{ put: { pk: 'A', sk: 'B' } }, { put: { pk: 'A', sk: 'C' }, if: 'absent' as const }]
  expect(await portsToSend.table.transact(writes)).toEqual({ done: false, refused: 1 })
})

test('what the bundled table client has no class for is thrown by its name all the same', async () => {
  const failed = await portsToSend.table.get({ pk: 'unheard', sk: 'B' }).catch((error: unknown) => error)
  expect(failed).toMatchObject({ name: 'TableNotFoundException', message: 'none', $fault: 'client' })
})

test('the bundled machines client answers tokens and tells closed ones', async () => {
  expect(await portsToSend.machines.succeed('in time', { decision: 'granted' })).toBe('taken')
  expect(JSON.parse(server.last().body)).toEqual({
    taskToken: 'in time',
    output: '{"decision":"granted"}',
  })
  expect(await portsToSend.machines.succeed('late', {})).toBe('closed')
})

test('the bundled files client puts, gets, and tells that a file is missing', async () => {
  await portsWithFiles.files.put('application/there', new TextEncoder().encode('bytes'))
  const { method, url, headers } = server.last()
  expect([method, headers['if-none-match']]).toEqual(['PUT', '*'])
  expect(url).toContain('application/there')
  expect(new TextDecoder().decode(await portsWithFiles.files.get('application/there'))).toBe('bytes')
  expect(await portsWithFiles.files.get('application/missing')).toBeUndefined()
})

test('a function reaches no port that it is not given', async () => {
  await expect(async () => portsWithFiles.machines.succeed('token', {})).rejects.toThrow('not given')
  await expect(async () => portsToSend.files.get('application/there')).rejects.toThrow('not given')
  await expect(async () => portsToSend.machines.publish('name', '{}')).rejects.toThrow('not given')
})

test('the bundled sweep writes one line of JSON, with the count that the alarm on parked rows reads', async () => {
  const sweep = JSON.stringify(join(process.cwd(), folder, 'sweep.mjs'))
  const script = `await (await import(${sweep})).handler({}, { awsRequestId: 'r' })`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toMatchObject([
    { service: 'sweep', level: 'INFO', outcome: 'done', request: 'r', tried: 0, parked: outboxes.length },
  ])
})
