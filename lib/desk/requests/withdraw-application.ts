import * as z from 'zod'
import { may, type Principal, type Subject } from '../../application/may.ts'
import { dependantsFirst, isWhole, withdrawable } from '../../application/review/withdrawal.ts'
import type { Application } from '../changes/application.ts'
import { change } from '../changes/change.ts'
import { applicationId } from '../ids-shape.ts'
import { getOwnFiling } from '../own-filing.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { id } from './papers-body.ts'

const body = z.strictObject({
  items: z.array(id).min(1).max(100).optional().describe('Absent: everything on which nothing has been decided'),
  reason: z.string().trim().min(1).max(2000).optional(),
})
type Body = z.infer<typeof body>

/** So many items end in one transaction, each with its task and its answer to the machine; more end in several. */
const most = 20

/** What is decided stands and is handed over; all else ends, and where nothing is decided the whole application does. */
export const withdrawApplication = route({
  method: 'POST',
  path: '/api/applications/{application}/withdrawal',
  act: 'withdraw',
  summary: '撤回申请: before the decision, the whole application or some of its items',
  params: z.strictObject({ application: applicationId }),
  body,
  answers: z.object({ application: z.string(), items: z.array(z.string()), whole: z.boolean() }),
  async answer({ ports, principal, params: { application: id }, body, remember }) {
    const reason = body.reason === undefined ? {} : { reason: body.reason }
    for (let done: readonly string[] = []; ; ) {
      const step = await change(ports, principal, id, async (application, now) => {
        const { subject } = await getOwnFiling(ports, principal, id, 'withdraw', now)
        const wanted = getWanted(application, { principal, subject }, body, done)
        const items = wanted.slice(0, most)
        const isLast = items.length === wanted.length
        const whole = isLast && isWhole(application.state, items)
        const answer = { application: id, items: [...done, ...items], whole }
        return {
          events: items.length === 0 ? [] : [{ kind: 'withdrawn', ...(whole ? {} : { items }), ...reason }],
          writes: isLast ? remember(answer) : [],
          answer: { answer, isLast },
        }
      })
      if (step.isLast) return step.answer
      done = step.answer.items
    }
  },
})

/** What is still to be taken back after `done`; refused when it cannot be, or nothing can. */
function getWanted(
  { state, bundle }: Application,
  { principal, subject }: { readonly principal: Principal; readonly subject: Subject },
  { items }: Body,
  done: readonly string[],
): readonly string[] {
  const { status } = state
  const left = withdrawable(state)
  if (!may(principal, 'withdraw', { ...subject, status }) || left.length + done.length === 0)
    throw new Refusal('not-now', { status })
  const wanted = (items ?? left).filter((item) => !done.includes(item))
  const decided = wanted.find((item) => !left.includes(item))
  if (decided !== undefined) throw refuseItem(state.items[decided]?.status, items?.indexOf(decided))
  return dependantsFirst(bundle, wanted)
}

function refuseItem(status: string | undefined, place: number | undefined): Refusal {
  if (status === undefined)
    return new Refusal('invalid', { problems: [{ at: `items.${place}`, wrong: 'not-a-choice' }] })
  return new Refusal('not-now', { status })
}
