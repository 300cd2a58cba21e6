import type { Ports, Row } from '../ports.ts'
import { type OutboxRow, type Outgoing, outboxes } from './outbox.ts'

/** After this many failures a row is parked for a person to look at, so that it cannot hold up others. */
const patience = 20

/** Sends one outbox row. Taken: the row goes. Not taken: it stays, due later (1 s, 2 s, 4 s … at most 5 minutes). Never throws for a refused send. */
export async function relay(ports: Ports, row: OutboxRow): Promise<void> {
  try {
    await send(ports, row.sk, row.outgoing)
  } catch {
    await postpone(ports, row)
    return
  }
  await ports.table.transact([{ remove: { pk: row.pk, sk: row.sk } }])
}

/** Sends everything that is due; returns how many rows it tried. */
export async function relayDue(ports: Ports): Promise<number> {
  const rows = (await Promise.all(outboxes.map((box) => ports.table.query(box)))).flat() as OutboxRow[]
  const due = rows.filter((row) => !row.parked && row.due <= ports.clock.now())
  for (const row of due) await relay(ports, row)
  return due.length
}

/** Narrows a row that a stream delivered. */
export function asOutboxRow(row: Row): OutboxRow {
  return row as OutboxRow
}

function send({ machines, notices, platform }: Ports, id: string, out: Outgoing): Promise<unknown> {
  switch (out.send) {
    case 'start':
      return machines.start(out)
    // A token that is closed already was answered by us before, or has timed out into its catch: both are settled in the machine.
    case 'succeed':
      return machines.succeed(out.token, out.output)
    case 'fail':
      return machines.fail(out.token, out.error, out.cause)
    case 'notice':
      return notices?.send(id, out.message) ?? Promise.resolve()
    case 'event':
      return platform?.send(id, out.message) ?? Promise.resolve()
  }
}

async function postpone({ table, clock }: Ports, row: OutboxRow): Promise<void> {
  const attempts = row.attempts + 1
  const wait = Math.min(1000 * 2 ** row.attempts, 300_000)
  const later: OutboxRow = {
    ...row,
    attempts,
    due: clock.now() + wait,
    ...(attempts >= patience ? { parked: true } : {}),
  }
  await table.transact([{ put: later, if: 'present' }])
}
