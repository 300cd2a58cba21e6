import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dispatch } from '../../runtime/engine/wire.ts'
import { StoreLost } from './disk.ts'
import { echo, type Invoke } from './functions.ts'
import { createLocalMachines, openEngine } from './machines.ts'
import { openStore } from './store.ts'

const definition = (comment: string) =>
  JSON.stringify({
    Comment: comment,
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

function setUp(store = openStore()) {
  const tokens: string[] = []
  const invoke: Invoke = (call) => {
    if (call.token !== undefined) tokens.push(call.token)
    return echo(call)
  }
  const engine = openEngine(store, { invoke })
  return { store, engine, tokens, machines: createLocalMachines(engine) }
}

test('publishing the same definition again gives the same version, another one gives the next', async () => {
  const { machines } = setUp()
  const first = await machines.publish('newborn', definition('1'))
  expect(await machines.publish('newborn', definition('1'))).toEqual(first)
  expect(first.version).toMatch(/:stateMachine:newborn:1$/)
  const second = await machines.publish('newborn', definition('2'))
  expect(second.version).toMatch(/:stateMachine:newborn:2$/)
})

test('a run that is started twice is one run, also when it has ended; other input under its name is an error', async () => {
  const { machines, tokens, engine } = setUp()
  const { version } = await machines.publish('newborn', definition('1'))
  const run = { version, name: 'a1', input: { application: 'a1' } }
  await machines.start(run)
  await machines.start(run)
  await engine.settled()
  expect(tokens).toHaveLength(1)
  expect(await machines.succeed(tokens[0] ?? '', { outcome: 'granted' })).toBe('taken')
  await machines.start(run)
  await engine.settled()
  expect(tokens).toHaveLength(1)
  await expect(machines.start({ ...run, input: {} })).rejects.toMatchObject({ code: 'ExecutionAlreadyExists' })
})

test('a token that is answered, unknown or no token at all is closed', async () => {
  const { machines, tokens, engine } = setUp()
  const { version } = await machines.publish('newborn', definition('1'))
  await machines.start({ version, name: 'a1', input: {} })
  await engine.settled()
  const [token = ''] = tokens
  expect(await machines.fail(token, 'Correction', 'a page is missing')).toBe('taken')
  expect(await machines.fail(token, 'Correction', 'a page is missing')).toBe('closed')
  expect(await machines.succeed(token, {})).toBe('closed')
  expect(await machines.succeed(`zz${token}`, {})).toBe('closed')
  expect(await machines.succeed('nonsense', {})).toBe('closed')
})

test('a full disk is a StoreLost for the request that met it, and nothing of it remains', async () => {
  const { store, engine } = setUp(openStore(mkdtempSync(join(tmpdir(), 'onevisit-'))))
  await dispatch(engine, 'AWSStepFunctions.ListStateMachines', '{}')
  const pages = store.db.prepare('PRAGMA page_count').get()?.page_count
  store.db.exec(`PRAGMA max_page_count = ${pages}`)
  const machine = { name: 'big', definition: definition('x'.repeat(100_000)), roleArn: 'arn:aws:iam::1:role/r' }
  const create = () => dispatch(engine, 'AWSStepFunctions.CreateStateMachine', JSON.stringify(machine))
  await expect(create()).rejects.toBeInstanceOf(StoreLost)
  await new Promise((endOfTurn) => setImmediate(endOfTurn))
  const list = await dispatch(engine, 'AWSStepFunctions.ListStateMachines', '{}')
  expect(list).toEqual({ status: 200, body: '{"stateMachines":[]}' })
  store.db.exec('PRAGMA max_page_count = 1000000')
  expect(await create()).toMatchObject({ status: 200 })
  store.close()
})
