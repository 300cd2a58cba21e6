import * as z from 'zod'
import { type OutboxRow, outboxes } from '../lib/desk/outbox.ts'
import type { Ports } from '../lib/desk/ports.ts'
import { relayDue } from '../lib/desk/relay.ts'

/** `tried`: rows that were due; `parked`: rows that were given up on and wait for a person to look. */
interface Swept {
  readonly tried: number
  readonly parked: number
}

/** Sends what is due and was not taken before, and counts what never will be: the alarm on that reads this line. */
export const sweepOutbox = {
  payload: z.unknown(),
  async run(ports: Ports): Promise<Swept> {
    const tried = await relayDue(ports)
    const rows = (await Promise.all(outboxes.map((box) => ports.table.query(box)))).flat() as OutboxRow[]
    return { tried, parked: rows.filter(({ parked }) => parked).length }
  },
  tell: (_: unknown, { tried, parked }: Swept) => ({ tried, parked }),
}
