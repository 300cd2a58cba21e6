import * as z from 'zod'
import { happenings } from '../publishing/ledger-entry.ts'
import { route } from '../route.ts'
import { type LedgerRow, ledger, ledgerKey } from '../rows/proposals.ts'

/** Each entry carries the link by which anybody can see that none was altered or left out. */
export const listLedger = route({
  method: 'GET',
  path: '/api/ledger',
  act: 'see-ledger',
  summary: '目录变更台账: who did what to the library, when, over which contents and why',
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(500).default(100),
    after: z.coerce.number().int().min(1).max(99_999_999).optional().describe('Entries after this one'),
  }),
  answers: z.object({
    entries: z.array(
      z.object({
        seq: z.number(),
        at: z.number(),
        by: z.object({ role: z.string(), id: z.string() }),
        what: z.enum(happenings),
        proposal: z.string().optional(),
        digest: z.string(),
        reason: z.string().optional(),
        item: z.string().optional(),
        bundles: z.array(z.object({ bundle: z.string(), version: z.number() })).optional(),
        link: z.string().describe('SHA-256 over the link before and this entry'),
      }),
    ),
    next: z.number().optional(),
  }),
  async answer({ ports, query: { limit, after } }) {
    const from = after === undefined ? undefined : ledgerKey(after).sk
    const rows = (await ports.table.query({ ...ledger, limit, after: from })) as readonly LedgerRow[]
    return {
      entries: rows.map(({ entry: { bundles, ...entry }, link }) => ({
        ...entry,
        ...(bundles && { bundles: bundles.map((each) => ({ ...each })) }),
        link,
      })),
      next: rows.length === limit ? rows.at(-1)?.entry.seq : undefined,
    }
  },
})
