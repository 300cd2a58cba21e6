import { expect, test } from 'vitest'
import { type OutboxRow, outboxWrite } from '../lib/desk/changes/outbox.ts'
import type { Row } from '../lib/desk/ports.ts'
import { context, openDesk, toImage } from './fixture.ts'
import { sendRows } from './outbox-stream.ts'
import { withPorts } from './with.ts'

const output = { decision: 'granted', notes: [1, true, null, { deep: ['text'] }] }
const write = outboxWrite('a1.3.0', { send: 'succeed', token: 'token-of-a1', output }, 5)
const row = (write as { put: OutboxRow }).put

/** A record as the stream of a table brings it. */
const record = (put: Row, eventName = 'INSERT', sequence = '4421584500000000017450439091') => ({
  eventID: 'c4ca4238a0b923820dcc509a6f75849b',
  eventName,
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'eu-west-1',
  dynamodb: {
    ApproximateCreationDateTime: 1_800_000_000,
    Keys: toImage({ pk: put.pk, sk: put.sk }),
    ...(eventName === 'REMOVE' ? {} : { NewImage: toImage(put) }),
    SequenceNumber: sequence,
    SizeBytes: 59,
    StreamViewType: 'NEW_IMAGE',
  },
  eventSourceARN: 'arn:aws:dynamodb:eu-west-1:123456789012:table/rows/stream/2026-11-23T00:00:00.000',
})

async function relayed(records: readonly unknown[], options?: { refuses: boolean }) {
  const desk = openDesk(options)
  await desk.ports.table.transact([write])
  const answer = await withPorts('relay', sendRows, desk.ports, desk.log)({ Records: records }, context)
  return { ...desk, answer, left: await desk.ports.table.get(row) }
}

test('a new outbox row is sent as it was written, and removed', async () => {
  const { sent, answer, left, lines } = await relayed([record(row)])
  expect(sent).toEqual([['succeed', 'token-of-a1', output]])
  expect(left).toBeUndefined()
  expect(answer).toEqual({ batchItemFailures: [] })
  expect(lines).toMatchObject([{ outcome: 'done', records: 1, failed: 0 }])
  expect(JSON.stringify(lines)).not.toContain('token')
})

test('rows of other kinds, rows written again and rows removed are passed over', async () => {
  const head = { pk: 'APPLICATION#a1', sk: 'HEAD', rev: 1 }
  const { sent, answer } = await relayed([record(head), record(row, 'MODIFY'), record(row, 'REMOVE')])
  expect(sent).toEqual([])
  expect(answer).toEqual({ batchItemFailures: [] })
})

test('a row that is not taken stays for the sweep, and is not brought again by the stream', async () => {
  const { answer, left } = await relayed([record(row)], { refuses: true })
  expect(answer).toEqual({ batchItemFailures: [] })
  expect(left).toMatchObject({ attempts: 1 })
})

test('where not even that could be noted, the stream brings the row again, and only that', async () => {
  const desk = openDesk()
  const broken = { ...desk.ports.table, transact: () => Promise.reject(new Error('the table is away')) }
  const handler = withPorts('relay', sendRows, { ...desk.ports, table: broken }, desk.log)
  const head = { pk: 'APPLICATION#a1', sk: 'HEAD' }
  const answer = await handler({ Records: [record(head, 'INSERT', '1'), record(row, 'INSERT', '2')] }, context)
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] })
  expect(desk.lines).toMatchObject([
    { message: 'bug', says: 'the table is away' },
    { records: 2, failed: 1 },
  ])
})
