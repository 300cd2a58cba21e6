import type { Handler } from '../../lambdas/with.ts'
import { withStream } from '../../lib/adapters/local/stream.ts'
import { isOutbox } from '../../lib/desk/changes/outbox.ts'
import type { Row, Table } from '../../lib/desk/ports.ts'
import { streamEvent } from './events.ts'

/** The table's stream with the filter and the retries of its event source: every new outbox row goes to the relay. */
export interface OutboxDelivery {
  /** The table, whose transactions are followed by the stream. */
  follow(table: Table): Table
  /** Whether the relay's call with this row gets lost, for good. */
  lose: (row: Row) => boolean
  /** All that is under way has been delivered. */
  settled(): Promise<void>
}

const retries = 3

/** `relay` is called after the transactions, shard by shard in order; several shards at once. */
export function createOutboxDelivery(tableName: string, relay: () => Handler): OutboxDelivery {
  const known = new Set<string>()
  const shards = new Map<string, Promise<void>>()

  const tell = (row: Row) => {
    const name = `${row.pk} ${row.sk}`
    // A row that is written again is modified, not new: the filter keeps it from the relay.
    const fresh = !known.has(name)
    known.add(name)
    if (!fresh || delivery.lose(row)) return
    const before = shards.get(row.pk) ?? Promise.resolve()
    shards.set(
      row.pk,
      before.then(() => deliver(tableName, relay(), row)),
    )
  }

  const delivery: OutboxDelivery = {
    follow: (table) => withStream(table, isOutbox, tell),
    lose: () => false,
    async settled() {
      await Promise.all(shards.values())
    },
  }
  return delivery
}

async function deliver(tableName: string, relay: Handler, row: Row): Promise<void> {
  const event = streamEvent(tableName, [row])
  for (let attempt = 0; attempt <= retries; attempt++) {
    const answer = await relay(event, { awsRequestId: 'of-the-stream' }).catch(() => undefined)
    const failures = (answer as { batchItemFailures?: readonly unknown[] } | undefined)?.batchItemFailures
    if (failures?.length === 0) return
  }
}
