import * as z from 'zod'
import { delegationView, listItemsOf, viewDelegation } from '../delegations.ts'
import { route } from '../route.ts'
import { type DelegationRow, delegationsOf } from '../rows/people.ts'
import { named } from '../views/names.ts'

const query = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: z.string().min(1).max(200).optional(),
})

export const listDelegations = route({
  method: 'GET',
  path: '/api/delegations',
  act: 'delegate',
  summary: '授权清单: every delegation of the department, ended ones too, oldest first; `next` continues the list',
  query,
  answers: z.object({
    delegations: z.array(delegationView),
    items: z.array(named).describe('The department’s items: over which powers can be given'),
    next: z.string().optional(),
  }),
  async answer({ ports, principal, language, query: { limit, after } }) {
    const department = principal.department ?? ''
    const rows = (await ports.table.query({
      ...delegationsOf(department),
      limit,
      after,
    })) as readonly DelegationRow[]
    const now = ports.clock.now()
    return {
      delegations: rows.map((row) => viewDelegation(row, now)),
      items: (await listItemsOf(ports, department, language)).map((item) => ({ ...item })),
      next: rows.length === limit ? rows.at(-1)?.sk : undefined,
    }
  },
})
