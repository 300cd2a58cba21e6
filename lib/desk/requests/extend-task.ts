import * as z from 'zod'
import { may } from '../../application/may.ts'
import { findExtensionBreach, government } from '../../application/review/extension.ts'
import { dayOf } from '../../rules/calendar/day.ts'
import { change } from '../changes/change.ts'
import { taskIdShape } from '../ids-shape.ts'
import { Refusal, refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId } from '../task-id.ts'

/** Once, by the head whom the item's law names, with a reason that the applicant is told (行政许可法 42). */
export const extendTask = route({
  method: 'POST',
  path: '/api/tasks/{task}/extension',
  act: 'extend',
  summary: '延期: lengthen the limit of an item, once',
  params: z.strictObject({ task: taskIdShape }),
  body: z.strictObject({
    days: z.number().int().min(1).max(1000).describe('Days of the kind that the limit is counted in'),
    reason: z.string().trim().max(2000).default('').describe('Told to the applicant'),
  }),
  answers: z.object({ task: z.string(), days: z.number(), at: z.number() }),
  async answer({ ports, principal, params: { task }, body, remember }) {
    const { application: id, item } = readTaskId(task)
    return change(ports, principal, id, (application, now) => {
      const known = application.bundle.catalogue.items[item]
      const standing = application.state.items[item]
      const head = principal.department ?? ''
      if (!known || !standing || ![known.department, government].includes(head)) throw new Refusal('not-found')
      if (!may(principal, 'extend', { status: standing.status }))
        throw new Refusal('not-now', { status: standing.status })
      refuseBreach(findExtensionBreach(application, item, { ...body, head }, dayOf(now)))
      const approver = known.extension?.by ?? 'organ-head'
      const answer = { task, days: body.days, at: now }
      return {
        events: [{ kind: 'extended', item, ...body, approver }],
        outgoing: [{ send: 'notice', message: { about: 'extended', application: id, item, days: body.days } }],
        writes: remember(answer),
        answer,
      }
    })
  },
})
