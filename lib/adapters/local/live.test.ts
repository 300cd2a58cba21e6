import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Outcome, Table } from '../../desk/ports.ts'
import type { Listener } from './listeners.ts'
import { createLive } from './live.ts'

/** A response whose reader reads nothing: `waiting` bytes pile up for them. */
function response(waiting = 0) {
  const stream = Object.assign(new EventEmitter(), {
    text: '',
    destroyed: false,
    writableEnded: false,
    writableLength: waiting,
    writableNeedDrain: waiting > 0,
    writeHead: () => stream,
    write: (text: string) => {
      stream.text += text
      return waiting === 0
    },
    end: () => {
      stream.writableEnded = true
      stream.emit('close')
    },
    destroy: () => {
      stream.destroyed = true
      stream.emit('close')
    },
  })
  return stream
}

const listenerOf = (stream: ReturnType<typeof response>, more: Partial<Listener> = {}): Listener => ({
  topic: 'APPLICATION#one',
  who: 'zhang',
  response: stream as unknown as Listener['response'],
  holds: () => Promise.resolve(true),
  ...more,
})

const head = (rev: number) => ({ put: { pk: 'APPLICATION#one', sk: 'HEAD', rev } })

/** A table that takes everything, or refuses everything. */
const tableOf = (outcome: Outcome = { done: true }): Table => ({
  get: () => Promise.resolve(undefined),
  query: () => Promise.resolve([]),
  transact: () => Promise.resolve(outcome),
})

test('a change is told once it is on disk, and never when it is lost or was refused', async () => {
  let onDisk: Promise<void> = pause(20)
  const live = createLive({ durable: () => onDisk })
  const stream = response()
  live.open(listenerOf(stream))
  const table = live.follow(tableOf())
  await table.transact([head(7)])
  expect(stream.text).not.toContain('changed')
  await pause(40)
  expect(stream.text).toContain('event: changed\ndata: {"revision":7}\n\n')
  onDisk = Promise.reject(new Error('the disk is full'))
  await table.transact([head(8)])
  await live.follow(tableOf({ done: false, refused: 0 })).transact([head(9)])
  await pause(1)
  expect(stream.text).not.toMatch(/"revision":[89]/)
})

test('rows of others, and other rows of an application, are not told', async () => {
  const live = createLive({ durable: () => Promise.resolve() })
  const stream = response()
  live.open(listenerOf(stream))
  const other = { put: { pk: 'APPLICATION#two', sk: 'HEAD', rev: 1 } }
  const papers = { put: { pk: 'APPLICATION#one', sk: 'PAPERS' } }
  await live.follow(tableOf()).transact([other, papers, { check: { pk: 'INBOX#a', sk: 'x' }, if: 'absent' }])
  await pause(1)
  expect(stream.text).toBe('retry: 3000\n\n')
})

test('a reader for whom too much has piled up is cut off, and so is one that reads nothing between two beats', async () => {
  const live = createLive({ durable: () => Promise.resolve(), beatEvery: 5 })
  const full = response(65_537)
  live.open(listenerOf(full))
  await live.follow(tableOf()).transact([head(2)])
  await pause(1)
  expect([full.destroyed, live.size]).toEqual([true, 0])
  const slow = response(1)
  live.open(listenerOf(slow))
  await pause(30)
  expect([slow.destroyed, live.size]).toEqual([true, 0])
})

test('whoever may listen no longer is ended, also when that cannot be found out', async () => {
  const live = createLive({ durable: () => Promise.resolve() })
  const streams = [response(), response()]
  const [gone, broken] = streams
  if (gone) live.open(listenerOf(gone, { holds: () => Promise.resolve(false) }))
  if (broken) live.open(listenerOf(broken, { holds: () => Promise.reject(new Error('the table is away')) }))
  await live.follow(tableOf()).transact([head(2)])
  await pause(1)
  expect(streams.map(({ writableEnded, text }) => [writableEnded, text.includes('changed')])).toEqual([
    [true, false],
    [true, false],
  ])
  expect(live.size).toBe(0)
})

test('who hung up before it began leaves nothing', () => {
  const live = createLive({ durable: () => Promise.resolve() })
  const gone = response()
  gone.destroyed = true
  live.open(listenerOf(gone))
  expect(live.size).toBe(0)
})
