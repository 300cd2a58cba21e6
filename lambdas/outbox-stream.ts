import * as z from 'zod'
import { isOutbox } from '../lib/desk/changes/outbox.ts'
import { asOutboxRow, relay } from '../lib/desk/changes/relay.ts'
import type { Ports } from '../lib/desk/ports.ts'
import { type Attribute, toRow } from './stream-row.ts'

const image = z.record(
  z.string(),
  z.custom<Attribute>((value) => typeof value === 'object' && value !== null),
)

const payload = z.object({
  Records: z.array(
    z.object({
      eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
      dynamodb: z.object({ SequenceNumber: z.string(), NewImage: image.optional() }),
    }),
  ),
})
type Batch = z.infer<typeof payload>

interface Answer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[]
}

/**
 * A batch of the table's stream: every new outbox row is sent. A row written again was not taken and is due later; it
 * is the sweep's. Only rows about which nothing could be noted are reported back, for the stream to bring again.
 */
export const sendRows = {
  payload,
  async run(ports: Ports, { Records }: Batch, report: (bug: unknown) => void): Promise<Answer> {
    const failures = await Promise.all(
      Records.map(async ({ eventName, dynamodb: { SequenceNumber, NewImage } }) => {
        const row = eventName === 'INSERT' && NewImage ? toRow(NewImage) : undefined
        if (!row || !isOutbox(row)) return []
        try {
          await relay(ports, asOutboxRow(row))
          return []
        } catch (bug) {
          report(bug)
          return [{ itemIdentifier: SequenceNumber }]
        }
      }),
    )
    return { batchItemFailures: failures.flat() }
  },
  tell: ({ Records }: Batch, { batchItemFailures }: Answer) => ({
    records: Records.length,
    failed: batchItemFailures.length,
  }),
}
