import * as z from 'zod'
import { delegationView, viewDelegation } from '../delegations.ts'
import { applicationId } from '../ids-shape.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type DelegationRow, delegationKey } from '../rows/people.ts'

export const endDelegation = route({
  method: 'POST',
  path: '/api/delegations/{delegation}/end',
  act: 'delegate',
  summary: '收回授权: from now on nothing can be done under it; what was done under it stands',
  params: z.strictObject({ delegation: applicationId }),
  answers: delegationView,
  async answer({ ports, principal, params, remember }) {
    const row = (await ports.table.get(delegationKey(principal.department ?? '', params.delegation))) as
      | DelegationRow
      | undefined
    if (!row) throw new Refusal('not-found')
    const now = ports.clock.now()
    const ended = { ...row, until: Math.min(row.until, now) }
    const answer = viewDelegation(ended, now)
    const { done } = await ports.table.transact([
      { put: ended, if: { equals: { until: row.until } } },
      ...remember(answer),
    ])
    if (!done) throw new Refusal('changed-meanwhile')
    return answer
  },
})
