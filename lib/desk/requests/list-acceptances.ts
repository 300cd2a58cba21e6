import * as z from 'zod'
import { route } from '../route.ts'
import { acceptances, type CounterRow } from '../rows/lists.ts'
import { id } from './papers-body.ts'

export const listAcceptances = route({
  method: 'GET',
  path: '/api/acceptances',
  act: 'receive',
  summary: '待受理: applications that the window is to accept or whose originals it is to see, longest waiting first',
  query: z.strictObject({
    bundle: id.optional().describe('Only of this bundle; pages may then be shorter than `limit`'),
    limit: z.coerce.number().int().min(1).max(500).default(100),
    after: z.string().min(1).max(200).optional(),
  }),
  answers: z.object({
    acceptances: z.array(z.object({ application: z.string(), bundle: z.string(), since: z.number() })),
    next: z.string().optional(),
  }),
  async answer({ ports, query: { bundle: wanted, limit, after } }) {
    const rows = (await ports.table.query({ ...acceptances, limit, after })) as readonly CounterRow[]
    return {
      acceptances: rows
        .filter(({ bundle }) => wanted === undefined || bundle === wanted)
        .map(({ application, bundle, since }) => ({ application, bundle, since })),
      next: rows.length === limit ? rows.at(-1)?.sk : undefined,
    }
  },
})
