import * as z from 'zod'
import { concerns } from '../../application/may.ts'
import { route } from '../route.ts'
import { type SlipRow, slips } from '../rows/lists.ts'

export const listSlips = route({
  method: 'GET',
  path: '/api/slips',
  act: 'see-slips',
  summary: '未签收的材料交接单: slips that lack a signature, oldest application first; a department sees its own',
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(500).default(100),
    after: z.string().min(1).max(200).optional(),
  }),
  answers: z.object({
    slips: z.array(z.object({ application: z.string(), item: z.string(), department: z.string(), since: z.number() })),
    next: z.string().optional(),
  }),
  async answer({ ports, principal, query: { limit, after } }) {
    const rows = (await ports.table.query({ ...slips, limit, after })) as readonly SlipRow[]
    return {
      slips: rows
        .filter(({ department }) => concerns(principal, 'see-slips', { department }))
        .map(({ application, item, department, since }) => ({ application, item, department, since })),
      next: rows.length === limit ? rows.at(-1)?.sk : undefined,
    }
  },
})
