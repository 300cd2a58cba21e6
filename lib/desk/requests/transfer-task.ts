import * as z from 'zod'
import { findHolderBreach, findTransferBreach } from '../../application/review/holder.ts'
import { getFooting } from '../authority.ts'
import { change } from '../changes/change.ts'
import { taskIdShape } from '../ids-shape.ts'
import { pickOpenTask } from '../own-task.ts'
import { refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId } from '../task-id.ts'

/** From here on the task is the named person's; the head can always pass it on, so that it is never stranded. */
export const transferTask = route({
  method: 'POST',
  path: '/api/tasks/{task}/transfer',
  act: 'assign',
  summary: '转办: pass the task on to a named person, with the reason',
  params: z.strictObject({ task: taskIdShape }),
  body: z.strictObject({
    to: z.string().trim().max(200).default('').describe('The receiver’s id'),
    reason: z.string().trim().max(2000).default(''),
  }),
  answers: z.object({ task: z.string(), holder: z.string(), at: z.number() }),
  async answer({ ports, principal, params: { task }, body, remember }) {
    return change(ports, principal, readTaskId(task).application, async (application, now) => {
      const { item, state } = pickOpenTask(application, principal, task, 'assign')
      if (principal.role !== 'head') refuseBreach(findHolderBreach(state, principal.id))
      refuseBreach(findTransferBreach(principal.id, body))
      const { writes } = await getFooting(ports, principal, item, 'decide', now)
      const answer = { task, holder: body.to, at: now }
      return {
        events: [{ kind: 'transferred', item: item.id, to: body.to, reason: body.reason }],
        writes: [...writes, ...remember(answer)],
        answer,
      }
    })
  },
})
