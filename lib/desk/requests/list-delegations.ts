import * as z from 'zod'
import { delegationView, viewDelegation } from '../delegations.ts'
import { route } from '../route.ts'
import { type DelegationRow, delegationsOf } from '../rows/people.ts'

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
  answers: z.object({ delegations: z.array(delegationView), next: z.string().optional() }),
  async answer({ ports, principal, query: { limit, after } }) {
    const rows = (await ports.table.query({
      ...delegationsOf(principal.department ?? ''),
      limit,
      after,
    })) as readonly DelegationRow[]
    const now = ports.clock.now()
    return {
      delegations: rows.map((row) => viewDelegation(row, now)),
      next: rows.length === limit ? rows.at(-1)?.sk : undefined,
    }
  },
})
