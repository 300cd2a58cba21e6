import * as z from 'zod'
import { may } from '../../application/may.ts'
import { applicationId } from '../ids-shape.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type HeadRow, headKey, type PapersRow, papersKey } from '../rows/application.ts'

/** Begun online, finished at the counter, under one number (003 §28). It stays the applicant's: they may go on online as well. */
export const takeOverDraft = route({
  method: 'POST',
  path: '/api/intakes/{application}/takeover',
  act: 'intake',
  summary: '线上转窗口: go on at the counter with an applicant’s own draft, by its number and with their consent',
  params: z.strictObject({ application: applicationId }),
  body: z.strictObject({ consent: z.literal(true).describe('The applicant is present and agrees') }),
  answers: z.object({ application: z.string(), revision: z.number() }),
  async answer({ ports, principal, params: { application: id }, remember }) {
    const row = (await ports.table.get(papersKey(id))) as PapersRow | undefined
    if (!row) throw new Refusal('not-found')
    const head = (await ports.table.get(headKey(id))) as HeadRow | undefined
    const status = head?.state.status ?? 'draft'
    if (!may(principal, 'intake', { owner: row.owner, status })) throw new Refusal('not-now', { status })
    const revision = row.revision + 1
    const window = { ...row.window, clerk: principal.id, consentAt: ports.clock.now() }
    const { done } = await ports.table.transact([
      { put: { ...row, revision, window }, if: { equals: { revision: row.revision } } },
      { check: headKey(id), if: 'absent' },
      ...remember({ application: id, revision }),
    ])
    if (!done) throw new Refusal('changed-meanwhile')
    return { application: id, revision }
  },
})
