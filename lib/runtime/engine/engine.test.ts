import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { StoreLost } from '../../adapters/local/disk.ts'
import type { Invoke } from '../../adapters/local/functions.ts'
import { openEngine } from '../../adapters/local/machines.ts'
import { openStore, type Store } from '../../adapters/local/store.ts'
import type { Invocation } from '../model.ts'
import { createStateMachine } from './actions/create-machine.ts'
import { describeExecution, startExecution, stopExecution } from './actions/executions.ts'
import { getExecutionHistory } from './actions/history.ts'
import { sendTaskHeartbeat, sendTaskSuccess } from './actions/tasks.ts'
import { createAlarm } from './alarm.ts'
import type { Engine } from './engine.ts'

const callback = (name: string, more: object = {}) => ({
  StartAt: name,
  States: {
    [name]: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'ask:v1', Payload: { token: '{% $states.context.Task.Token %}' } },
      End: true,
      ...more,
    },
  },
})

const threeAsked = JSON.stringify({
  QueryLanguage: 'JSONata',
  StartAt: 'All',
  States: {
    All: { Type: 'Parallel', Branches: ['A', 'B', 'C'].map((name) => callback(name)), Next: 'Merge' },
    Merge: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'merge:v1', Payload: '{% $states.input %}' },
      Output: '{% $states.result.Payload %}',
      End: true,
    },
  },
})

const asked = (more: object = {}) => JSON.stringify({ QueryLanguage: 'JSONata', ...callback('Ask', more) })

const waiting = (state: object) =>
  JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'W', States: { W: { Type: 'Wait', End: true, ...state } } })

const echo: Invoke = async ({ payload }) => ({ ok: true, payload })

/** An engine on a clock that only the test moves. */
function setUp({
  store = openStore(),
  invoke = echo,
  capacity,
}: {
  store?: Store
  invoke?: Invoke
  capacity?: number
} = {}) {
  const clock = { time: 1_700_000_000_000, now: () => clock.time }
  const tokens: string[] = []
  const bugs: unknown[] = []
  const remember = (call: Invocation) => {
    if (call.token !== undefined) tokens.push(call.token)
    return invoke(call)
  }
  const report = (bug: unknown) => void bugs.push(bug)
  const engine = openEngine(store, { invoke: remember, clock, report, capacity })
  return { engine, store, clock, tokens, bugs }
}

const create = async (engine: Engine, name: string, definition: string): Promise<string> =>
  (await createStateMachine.run(engine, { name, definition, roleArn: 'arn:aws:iam::123456789012:role/r' }))
    .stateMachineArn

const start = async (engine: Engine, stateMachineArn: string, name?: string, input?: string): Promise<string> =>
  (await startExecution.run(engine, { stateMachineArn, name, input })).executionArn

const describe = async (engine: Engine, executionArn: string) => describeExecution.run(engine, { executionArn })

const count = (store: Store, table: string) => store.db.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.count

test('a cascade of stimuli in one turn is written once: one row of state and one chunk of history', async () => {
  const { engine, store, tokens } = setUp()
  const arn = await start(engine, await create(engine, 'm', threeAsked))
  await engine.settled()
  await store.durable()
  expect(count(store, 'execution_events')).toBe(1)
  for (const token of tokens) await sendTaskSuccess.run(engine, { taskToken: token, output: '1' })
  await engine.settled()
  await store.durable()
  expect(count(store, 'execution_events')).toBe(2)
  expect(count(store, 'execution')).toBe(1)
  expect(await describe(engine, arn)).toMatchObject({ status: 'SUCCEEDED', output: '[1,1,1]' })
})

test('the ids of the history run on without gaps over turns and pages, in both directions', async () => {
  const { engine, store, tokens } = setUp()
  const executionArn = await start(engine, await create(engine, 'm', threeAsked))
  for (let next = 0; next < 3; next++) {
    await engine.settled()
    await store.durable()
    await sendTaskSuccess.run(engine, { taskToken: tokens[next] ?? '', output: '{}' })
  }
  await engine.settled()
  const read = async (reverseOrder: boolean) => {
    const ids: number[] = []
    for (let nextToken: string | undefined, first = true; first || nextToken; first = false) {
      const page = await getExecutionHistory.run(engine, { executionArn, maxResults: 7, reverseOrder, nextToken })
      ids.push(...page.events.map(({ id }) => id))
      nextToken = page.nextToken
    }
    return ids
  }
  const ids = await read(false)
  expect(ids.length).toBeGreaterThan(20)
  expect(ids).toEqual(ids.map((_, index) => index + 1))
  expect(await read(true)).toEqual(ids.toReversed())
})

test('a timer fires when the clock has reached it and not before, even 300 days ahead', async () => {
  const { engine, clock } = setUp()
  const arn = await start(engine, await create(engine, 'm', waiting({ Seconds: 300 * 86_400 })))
  const due = clock.time + 300 * 86_400_000
  expect(engine.nextDue()).toBe(due)
  clock.time = due - 1
  await engine.tick()
  expect(await describe(engine, arn)).toMatchObject({ status: 'RUNNING' })
  clock.time = due
  await engine.tick()
  expect(await describe(engine, arn)).toMatchObject({ status: 'SUCCEEDED' })
  expect(engine.nextDue()).toBeUndefined()
})

test('the alarm does not ring at once for a time beyond the longest delay of a timer', () => {
  vi.useFakeTimers({ now: 0 })
  try {
    let rung = 0
    const alarm = createAlarm(Date.now, () => {
      rung++
      alarm.set(Date.now() < 2 ** 31 + 5_000 ? 2 ** 31 + 5_000 : undefined)
    })
    alarm.set(2 ** 31 + 5_000)
    vi.advanceTimersByTime(2 ** 31 - 2)
    expect(rung).toBe(0)
    vi.advanceTimersByTime(5_002)
    expect(rung).toBe(2)
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('a heartbeat puts the heartbeat timeout off and is not an answer', async () => {
  const { engine, clock, tokens } = setUp()
  const arn = await start(engine, await create(engine, 'm', asked({ HeartbeatSeconds: 10, TimeoutSeconds: 100 })))
  await engine.settled()
  clock.time += 9_000
  await sendTaskHeartbeat.run(engine, { taskToken: tokens[0] ?? '' })
  clock.time += 9_000
  await engine.tick()
  expect(await describe(engine, arn)).toMatchObject({ status: 'RUNNING' })
  clock.time += 1_000
  await engine.tick()
  expect(await describe(engine, arn)).toMatchObject({ status: 'FAILED' })
  await expect(async () =>
    sendTaskSuccess.run(engine, { taskToken: tokens[0] ?? '', output: '1' }),
  ).rejects.toMatchObject({
    code: 'TaskTimedOut',
  })
})

test('a timer that is due in the turn in which the answer comes ends the execution once', async () => {
  const { engine, clock, tokens, bugs } = setUp()
  const executionArn = await start(engine, await create(engine, 'm', asked({ TimeoutSeconds: 60 })))
  await engine.settled()
  clock.time += 60_000
  const answered = sendTaskSuccess.run(engine, { taskToken: tokens[0] ?? '', output: '1' })
  await Promise.all([answered, engine.tick(), engine.tick()])
  expect(await describe(engine, executionArn)).toMatchObject({ status: 'SUCCEEDED' })
  expect(engine.nextDue()).toBeUndefined()
  expect(bugs).toEqual([])
})

test('two starts with one name in one turn are one execution', async () => {
  const { engine, store } = setUp()
  const machine = await create(engine, 'm', asked())
  const arns = await Promise.all([start(engine, machine, 'one', '{"a":1}'), start(engine, machine, 'one', '{"a":1}')])
  expect(new Set(arns).size).toBe(1)
  await expect(start(engine, machine, 'one', '{"a":2}')).rejects.toMatchObject({ code: 'ExecutionAlreadyExists' })
  await store.durable()
  expect(count(store, 'execution')).toBe(1)
})

test('a thousand executions with callbacks end, though only ten fit into memory', async () => {
  const { engine, store, tokens } = setUp({ capacity: 10 })
  const machine = await create(engine, 'm', threeAsked)
  const arns: string[] = []
  for (let number = 0; number < 1_000; number++) {
    arns.push(await start(engine, machine))
    if (number % 50 === 0) await store.durable()
  }
  await engine.settled()
  await store.durable()
  expect(tokens).toHaveLength(3_000)
  for (const taskToken of tokens) {
    await sendTaskSuccess.run(engine, { taskToken, output: '{"outcome":"granted"}' })
    if (Math.random() < 0.02) await store.durable()
  }
  await engine.settled()
  const statuses = new Set(await Promise.all(arns.map(async (arn) => (await describe(engine, arn)).status)))
  expect([...statuses]).toEqual(['SUCCEEDED'])
})

test('an answer to a token that was answered already changes nothing', async () => {
  const { engine, tokens } = setUp()
  const arn = await start(engine, await create(engine, 'm', asked()))
  await engine.settled()
  const answer = (output: string) => sendTaskSuccess.run(engine, { taskToken: tokens[0] ?? '', output })
  const results = await Promise.allSettled([answer('1'), answer('2')])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(await describe(engine, arn)).toMatchObject({ output: '1' })
})

test('a function that throws fails its task and nothing else', async () => {
  const { engine, bugs } = setUp({
    invoke: async () => {
      throw new Error('broken')
    },
  })
  const arn = await start(engine, await create(engine, 'm', asked()))
  await engine.settled()
  expect(await describe(engine, arn)).toMatchObject({ status: 'FAILED', error: 'Lambda.SdkClientException' })
  expect(bugs).toHaveLength(1)
})

test('a bug in one execution leaves it as it was, its queue open, and the others untouched', async () => {
  const { engine, store, tokens, bugs, clock } = setUp()
  const machine = await create(engine, 'm', asked({ TimeoutSeconds: 60 }))
  const arn = await start(engine, machine)
  const other = await start(engine, machine)
  await engine.settled()
  await store.durable()
  const one = engine.open.find({ arn })
  const threads = one?.execution.threads
  if (one) one.execution = { ...one.execution, threads: { live: { bad: null }, calls: 1 } }
  await expect(async () => sendTaskSuccess.run(engine, { taskToken: tokens[0] ?? '', output: '1' })).rejects.toThrow()
  await sendTaskSuccess.run(engine, { taskToken: tokens[1] ?? '', output: '1' })
  expect(await describe(engine, other)).toMatchObject({ status: 'SUCCEEDED' })

  clock.time += 60_000
  await engine.tick()
  expect(bugs).toHaveLength(1)
  expect(engine.nextDue()).toBe(clock.time + 60_000)

  if (one) one.execution = { ...one.execution, threads }
  await sendTaskSuccess.run(engine, { taskToken: tokens[0] ?? '', output: '1' })
  expect(await describe(engine, arn)).toMatchObject({ status: 'SUCCEEDED' })
})

test('what a failed commit took back is forgotten, and the rest goes on', async () => {
  const store = openStore(mkdtempSync(join(tmpdir(), 'onevisit-')))
  const { engine, tokens } = setUp({ store })
  const machine = await create(engine, 'm', asked())
  const kept = await start(engine, machine, 'kept')
  await engine.settled()
  await store.durable()

  const pages = store.db.prepare('PRAGMA page_count').get()?.page_count
  store.db.exec(`PRAGMA max_page_count = ${pages}`)
  const big = JSON.stringify('x'.repeat(50_000))
  const lost = await start(engine, machine, 'lost', big)
  await sendTaskSuccess.run(engine, { taskToken: tokens[0] ?? '', output: '1' })
  await expect(store.durable()).rejects.toBeInstanceOf(StoreLost)
  store.db.exec('PRAGMA max_page_count = 1000000')

  await expect(describe(engine, lost)).rejects.toMatchObject({ code: 'ExecutionDoesNotExist' })
  expect(await describe(engine, kept)).toMatchObject({ status: 'RUNNING' })
  await sendTaskSuccess.run(engine, { taskToken: tokens[0] ?? '', output: '2' })
  await store.durable()
  expect(await describe(engine, kept)).toMatchObject({ status: 'SUCCEEDED', output: '2' })
  store.close()
})

test('nothing that is asked in the rest of a lost turn leaves a trace', async () => {
  const { engine, store, tokens } = setUp()
  const machine = await create(engine, 'm', asked())
  const kept = await start(engine, machine, 'kept')
  await engine.settled()
  await store.durable()

  expect(() => store.write(() => store.db.exec('no such statement'))).toThrow(StoreLost)
  await expect(start(engine, machine, 'lost')).rejects.toBeInstanceOf(StoreLost)
  const taskToken = tokens[0] ?? ''
  await expect(async () => sendTaskSuccess.run(engine, { taskToken, output: '1' })).rejects.toBeInstanceOf(StoreLost)
  await new Promise((endOfTurn) => setImmediate(endOfTurn))

  expect(await describe(engine, kept)).toMatchObject({ status: 'RUNNING' })
  await start(engine, machine, 'lost')
  await sendTaskSuccess.run(engine, { taskToken, output: '2' })
  await store.durable()
  expect(await describe(engine, kept)).toMatchObject({ status: 'SUCCEEDED', output: '2' })
  expect(count(store, 'execution')).toBe(2)
})

test('after a restart unanswered calls are made again and due timers fire', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-'))
  const first = openStore(folder)
  const before = setUp({ store: first, invoke: () => new Promise(() => {}) })
  const calling = await start(before.engine, await create(before.engine, 'm', threeAsked))
  const wait = await start(before.engine, await create(before.engine, 'w', waiting({ Seconds: 5 })))
  await first.durable()
  first.close()

  const second = openStore(folder)
  const after = setUp({ store: second })
  after.clock.time += 5_000
  await after.engine.run()
  await after.engine.settled()
  expect(after.tokens).toEqual(before.tokens)
  expect(await describe(after.engine, wait)).toMatchObject({ status: 'SUCCEEDED' })
  for (const taskToken of before.tokens) await sendTaskSuccess.run(after.engine, { taskToken, output: '0' })
  await after.engine.settled()
  expect(await describe(after.engine, calling)).toMatchObject({ status: 'SUCCEEDED', output: '[0,0,0]' })
  after.engine.stop()
  second.close()
})

test('a call that is under way is not made a second time', async () => {
  let answer = (_: { ok: true; payload: number }) => {}
  const { engine, store, tokens } = setUp({
    invoke: () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  })
  const arn = await start(engine, await create(engine, 'm', asked()))
  await store.durable()
  await engine.resume()
  expect(tokens).toHaveLength(1)
  answer({ ok: true, payload: 0 })
  await engine.settled()
  await sendTaskSuccess.run(engine, { taskToken: tokens[0] ?? '', output: '1' })
  expect(await describe(engine, arn)).toMatchObject({ status: 'SUCCEEDED' })
})

test('a stopped execution is over for its tokens and its timers', async () => {
  const { engine, tokens } = setUp()
  const executionArn = await start(engine, await create(engine, 'm', asked({ TimeoutSeconds: 60 })))
  await engine.settled()
  await stopExecution.run(engine, { executionArn, error: 'Withdrawn', cause: 'by the applicant' })
  expect(await describe(engine, executionArn)).toMatchObject({ status: 'ABORTED', error: 'Withdrawn' })
  expect(engine.nextDue()).toBeUndefined()
  await expect(async () =>
    sendTaskSuccess.run(engine, { taskToken: tokens[0] ?? '', output: '1' }),
  ).rejects.toMatchObject({
    code: 'TaskTimedOut',
  })
})
