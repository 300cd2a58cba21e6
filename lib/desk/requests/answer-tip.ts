import * as z from 'zod'
import { tipStatusOf } from '../../application/tip.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { getTip, tipParams, tipView, viewTip, writeTip } from '../tips.ts'

/** Late is better than never: what came after its day is shown as it came. */
export const answerTip = route({
  method: 'POST',
  path: '/api/tips/{tip}/answer',
  act: 'answer-tip',
  summary: '回复线索: the department says what it found and did, once',
  params: tipParams,
  body: z.strictObject({ says: z.string().trim().min(1).max(2000) }),
  answers: tipView,
  async answer({ ports, principal, params, body: { says }, remember }) {
    const row = await getTip(ports, principal, 'answer-tip', params.tip)
    const status = tipStatusOf(row)
    if (status !== 'assigned') throw new Refusal('not-now', { status })
    const now = ports.clock.now()
    const next = { ...row, answered: { at: now, says } }
    const answer = viewTip(next, principal, now)
    await writeTip(ports, row, next, remember(answer))
    return answer
  },
})
