import * as z from 'zod'
import { listMarks, repairWrites } from '../credit.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'

/** Whoever has made good what was broken may have things on their word again (国办发〔2020〕42号). */
export const repairCredit = route({
  method: 'POST',
  path: '/api/credit/{person}/repair',
  act: 'oversee',
  summary: '信用修复: take the marks of a person’s broken commitments as repaired, with the reason',
  params: z.strictObject({ person: z.string().min(1).max(200) }),
  body: z.strictObject({ reason: z.string().trim().min(1).max(2000) }),
  answers: z.object({ person: z.string(), repaired: z.number().describe('How many marks counted until now') }),
  async answer({ ports, principal, params: { person }, body: { reason }, remember }) {
    const marks = await listMarks(ports, person)
    if (marks.length === 0) throw new Refusal('not-found')
    const writes = repairWrites(marks, { by: principal.id, reason }, ports.clock.now())
    const answer = { person, repaired: writes.length }
    const rows = [...writes, ...remember(answer)]
    if (rows.length > 0 && !(await ports.table.transact(rows)).done) throw new Refusal('changed-meanwhile')
    return answer
  },
})
