import * as z from 'zod'
import { route } from '../route.ts'
import { arrivals, type CounterRow, counter } from '../rows/lists.ts'

export const listDeliveries = route({
  method: 'GET',
  path: '/api/deliveries',
  act: 'prepare',
  summary: '待发证: applications with results to be handed out, or with paper on its way to the window, oldest first',
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(500).default(100),
    after: z.string().min(1).max(200).optional(),
    list: z
      .enum(['to-issue', 'arriving'])
      .default('to-issue')
      .describe('arriving: slips that the department has signed and the window has not'),
  }),
  answers: z.object({
    deliveries: z.array(z.object({ application: z.string(), bundle: z.string(), since: z.number() })),
    next: z.string().optional(),
  }),
  async answer({ ports, query: { limit, after, list } }) {
    const box = list === 'arriving' ? arrivals : counter
    const rows = (await ports.table.query({ ...box, limit, after })) as readonly CounterRow[]
    return {
      deliveries: rows.map(({ application, bundle, since }) => ({ application, bundle, since })),
      next: rows.length === limit ? rows.at(-1)?.sk : undefined,
    }
  },
})
