import { expect, test } from 'vitest'
import { type OutboxRow, outboxWrite } from '../lib/desk/changes/outbox.ts'
import { alarmKey } from '../lib/desk/rows/application.ts'
import { context, openDesk } from './fixture.ts'
import { sweepOutbox } from './outbox-sweep.ts'
import { withPorts } from './with.ts'

const rowOf = (id: string, due: number): OutboxRow =>
  (outboxWrite(id, { send: 'notice', message: { application: id } }, due) as { put: OutboxRow }).put

/** What EventBridge calls a function with on a schedule. */
const scheduled = {
  version: '0',
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  time: '2026-11-23T01:00:00Z',
  detail: {},
}

test('the sweep sends what is due, leaves what is not, and counts what was given up on', async () => {
  const { ports, sent, log, lines } = openDesk()
  const now = ports.clock.now()
  const [due, later, parked] = [rowOf('a', now), rowOf('b', now + 1), { ...rowOf('c', now - 9), parked: true }]
  await ports.table.transact([{ put: due }, { put: later }, { put: parked }])
  expect(await withPorts('sweep', sweepOutbox, ports, log)(scheduled, context)).toEqual({
    tried: 1,
    rung: 0,
    parked: 1,
  })
  expect(sent).toEqual([['notice', 'a', { application: 'a' }]])
  expect(await ports.table.get(due)).toBeUndefined()
  expect(await ports.table.get(later)).toEqual(later)
  expect(lines).toMatchObject([{ outcome: 'done', tried: 1, rung: 0, parked: 1 }])
})

test('an application that cannot be gone on with is told of, and holds up neither the others nor what is to be sent', async () => {
  const { ports, sent, log, lines } = openDesk()
  const now = ports.clock.now()
  const alarm = (application: string, at: number) => ({ put: { ...alarmKey(at, application), application } })
  await ports.table.transact([
    alarm('lost', now),
    alarm('gone', now - 5),
    alarm('later', now + 1),
    { put: rowOf('a', now) },
  ])
  expect(await withPorts('sweep', sweepOutbox, ports, log)(scheduled, context)).toEqual({
    tried: 1,
    rung: 2,
    parked: 0,
  })
  expect(sent).toHaveLength(1)
  expect(lines.map(({ level }) => level)).toEqual(['error', 'error', 'info'])
})
