import * as z from 'zod'
import { findFixBreach } from '../../application/commitment/guards.ts'
import { change } from '../changes/change.ts'
import { taskIdShape } from '../ids-shape.ts'
import { pickInspected } from '../own-task.ts'
import { refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId } from '../task-id.ts'

/** Put right before it was revoked counts, however late. */
export const reportFix = route({
  method: 'POST',
  path: '/api/tasks/{task}/fix',
  act: 'inspect',
  summary: '整改到位: what was ordered has been put right, and the decision stands',
  params: z.strictObject({ task: taskIdShape }),
  body: z.strictObject({ says: z.string().trim().min(1).max(2000) }),
  answers: z.object({ task: z.string(), fixedAt: z.number() }),
  async answer({ ports, principal, params: { task }, body: { says }, remember }) {
    const { application: id, item } = readTaskId(task)
    return change(ports, principal, id, (application, now) => {
      const { state } = pickInspected(application, principal, task)
      refuseBreach(findFixBreach(state))
      const answer = { task, fixedAt: now }
      return { events: [{ kind: 'fixed', item, says }], writes: remember(answer), answer }
    })
  },
})
