import * as z from 'zod'
import type { Principal } from '../../application/may.ts'
import { tipStatusOf } from '../../application/tip.ts'
import { route } from '../route.ts'
import type { TipList, TipRow } from '../rows/people.ts'
import { tipStatus, tipView, viewTip } from '../tips.ts'

const query = z.strictObject({
  status: tipStatus.optional().describe('A page may then hold fewer'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: z.string().min(1).max(200).optional(),
})

export const listTips = route({
  method: 'GET',
  path: '/api/tips',
  act: 'see-tips',
  summary: '线索工单: all for supervisors, its own for a department, their own for whoever gave them; `next` continues',
  query,
  answers: z.object({ tips: z.array(tipView), next: z.string().optional() }),
  async answer({ ports, principal, query: { status, limit, after } }) {
    const rows = (await ports.table.query({ pk: listFor(principal), limit, after })) as readonly TipRow[]
    const now = ports.clock.now()
    return {
      tips: rows
        .filter((row) => status === undefined || tipStatusOf(row) === status)
        .map((row) => viewTip(row, principal, now)),
      next: rows.length === limit ? rows.at(-1)?.sk : undefined,
    }
  },
})

function listFor({ role, id, department }: Principal): TipList {
  if (role === 'supervisor') return 'TIPS'
  return role === 'observer' ? `TIPPED#${id}` : `TIPS#${department ?? ''}`
}
