import * as z from 'zod'
import { issuable, missing } from '../../application/issuing/results.ts'
import { route } from '../route.ts'
import { arrivals, type CounterRow, counter } from '../rows/lists.ts'
import { named } from '../views/names.ts'
import { readListed, windowRow } from '../window-list.ts'

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
    deliveries: z.array(
      windowRow.extend({
        way: z.string().describe('As reserved by the applicant'),
        ready: z.array(named).describe('Items whose results can be handed out now'),
        missing: z.array(named).describe('Items whose results are still to come, or on their way to the window'),
      }),
    ),
    next: z.string().optional(),
  }),
  async answer({ ports, language, query: { limit, after, list } }) {
    const box = list === 'arriving' ? arrivals : counter
    const rows = (await ports.table.query({ ...box, limit, after })) as readonly CounterRow[]
    return {
      deliveries: (await readListed(ports, rows, language)).map(({ row, application, name }) => ({
        ...row,
        way: application.state.way,
        ready: issuable(application).map(name),
        missing: missing(application).map(name),
      })),
      next: rows.length === limit ? rows.at(-1)?.sk : undefined,
    }
  },
})
