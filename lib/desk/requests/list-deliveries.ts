import * as z from 'zod'
import { route } from '../route.ts'
import { type CounterRow, counter } from '../rows.ts'

export const listDeliveries = route({
  method: 'GET',
  path: '/api/deliveries',
  act: 'prepare',
  summary: '待出件: finished applications waiting to be handed over, longest waiting first',
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(500).default(100),
    after: z.string().min(1).max(200).optional(),
  }),
  answers: z.object({
    deliveries: z.array(z.object({ application: z.string(), bundle: z.string(), since: z.number() })),
    next: z.string().optional(),
  }),
  async answer({ ports, query: { limit, after } }) {
    const rows = (await ports.table.query({ ...counter, limit, after })) as readonly CounterRow[]
    return {
      deliveries: rows.map(({ application, bundle, since }) => ({ application, bundle, since })),
      next: rows.length === limit ? rows.at(-1)?.sk : undefined,
    }
  },
})
