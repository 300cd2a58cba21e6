import * as z from 'zod'
import { mayBeClosed, tipStatusOf } from '../../application/tip.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { getTip, tipParams, tipView, viewTip, writeTip } from '../tips.ts'

export const closeTip = route({
  method: 'POST',
  path: '/api/tips/{tip}/closure',
  act: 'follow-up',
  summary: '办结线索: what came of a tip, which whoever gave it reads; a card for it is shown apart',
  params: tipParams,
  body: z.strictObject({
    found: z.boolean().describe('Whether it proved to be so'),
    says: z.string().trim().min(1).max(2000),
  }),
  answers: tipView,
  async answer({ ports, principal, params, body, remember }) {
    const row = await getTip(ports, principal, 'follow-up', params.tip)
    const now = ports.clock.now()
    if (!mayBeClosed(row, now)) throw new Refusal('not-now', { status: tipStatusOf(row) })
    const next = { ...row, closed: { at: now, ...body } }
    const answer = viewTip(next, principal, now)
    await writeTip(ports, row, next, remember(answer))
    return answer
  },
})
