import { expect, test } from 'vitest'
import { openStore } from '../../lib/adapters/local/store.ts'
import { createLocalTable } from '../../lib/adapters/local/table.ts'
import { type OutboxRow, outboxes, outboxWrite } from '../../lib/desk/changes/outbox.ts'
import { asOutboxRow, relay, relayDue } from '../../lib/desk/changes/relay.ts'
import type { Ports } from '../../lib/desk/ports.ts'

/** A desk whose receiver of notices takes them only while `open` is true. */
function town() {
  let now = 1_000_000
  const sent: string[] = []
  const state = { open: false }
  const refuse = () => Promise.reject(new Error('not in this test'))
  const ports: Ports = {
    table: createLocalTable(openStore()),
    machines: { publish: refuse, start: refuse, succeed: async () => 'closed', fail: async () => 'closed' },
    files: { put: refuse, get: refuse },
    notices: { send: async (key) => (state.open ? void sent.push(key) : refuse()) },
    clock: { now: () => now },
    ids: { next: () => 'id' },
  }
  const rows = async () => (await Promise.all(outboxes.map((box) => ports.table.query(box)))).flat() as OutboxRow[]
  const add = async (id: string) => {
    const write = outboxWrite(id, { send: 'notice', message: { about: id } }, now)
    await ports.table.transact([write])
    if ('put' in write) await relay(ports, asOutboxRow(write.put))
  }
  return { ports, rows, add, sent, state, pass: (ms: number) => (now += ms) }
}

test('a notice that is not taken stays, is sent again under the same key when it is due, and then goes', async () => {
  const { ports, rows, add, sent, state, pass } = town()
  await add('n1')
  expect(await rows()).toMatchObject([{ sk: 'n1', attempts: 1, due: 1_001_000 }])
  state.open = true
  expect(await relayDue(ports)).toBe(0)
  pass(1000)
  expect(await relayDue(ports)).toBe(1)
  expect(sent).toEqual(['n1'])
  expect(await rows()).toEqual([])
})

test('waits grow to five minutes, and a row that is never taken is parked without holding up others', async () => {
  const { ports, rows, add, sent, state, pass } = town()
  await add('poison')
  const waits: number[] = []
  for (let n = 0; n < 30; n++) {
    const [row] = await rows()
    if (!row || row.parked) break
    waits.push(row.due - ports.clock.now())
    pass(row.due - ports.clock.now())
    await relayDue(ports)
  }
  expect(waits.slice(0, 4)).toEqual([1000, 2000, 4000, 8000])
  expect(Math.max(...waits)).toBe(300_000)
  expect(await rows()).toMatchObject([{ parked: true, attempts: 20 }])
  state.open = true
  await add('good')
  pass(1_000_000)
  await relayDue(ports)
  expect(sent).toEqual(['good'])
  expect(await rows()).toMatchObject([{ sk: 'poison', parked: true }])
})

test('an answer to a token that is closed already counts as sent', async () => {
  const { ports, rows } = town()
  await ports.table.transact([outboxWrite('s1', { send: 'succeed', token: 't', output: {} }, 0)])
  await relayDue(ports)
  expect(await rows()).toEqual([])
})
