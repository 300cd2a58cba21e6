import * as z from 'zod'
import { type OutboxRow, outboxes } from '../lib/desk/changes/outbox.ts'
import { relayDue } from '../lib/desk/changes/relay.ts'
import { sweepDue } from '../lib/desk/changes/sweep.ts'
import type { Ports } from '../lib/desk/ports.ts'

/** `tried`: rows that were due; `rung`: applications that time acts on; `parked`: rows that were given up on and wait for a person to look. */
interface Swept {
  readonly tried: number
  readonly rung: number
  readonly parked: number
}

/**
 * Sends what is due and was not taken before, enters what time has brought about, and counts what will never be sent: the
 * alarm on that reads this line.
 */
export const sweepOutbox = {
  payload: z.unknown(),
  async run(ports: Ports, _: unknown, report: (bug: unknown) => void): Promise<Swept> {
    const tried = await relayDue(ports)
    const rung = await sweepDue(ports, report)
    const rows = (await Promise.all(outboxes.map((box) => ports.table.query(box)))).flat() as OutboxRow[]
    return { tried, rung, parked: rows.filter(({ parked }) => parked).length }
  },
  tell: (_: unknown, { tried, rung, parked }: Swept) => ({ tried, rung, parked }),
}
