import * as z from 'zod'
import type { ItemState } from '../../application/item-state.ts'
import { getFooting } from '../authority.ts'
import { change } from '../changes/change.ts'
import { taskIdShape } from '../ids-shape.ts'
import { pickOpenTask } from '../own-task.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId } from '../task-id.ts'

const places = z.enum(['decision', 'compliance', 'technical'])
type Place = z.infer<typeof places>

export const returnTask = route({
  method: 'POST',
  path: '/api/tasks/{task}/return',
  act: 'send-back',
  summary:
    '退回: send the task back to an earlier step, with the reason; the proposal falls, and the reviews from there on',
  params: z.strictObject({ task: taskIdShape }),
  body: z.strictObject({ to: places.default('decision'), reason: z.string().trim().min(1).max(2000) }),
  answers: z.object({ task: z.string(), to: places, at: z.number() }),
  async answer({ ports, principal, params: { task }, body, remember }) {
    return change(ports, principal, readTaskId(task).application, async (application, now) => {
      const { item, state } = pickOpenTask(application, principal, task, 'send-back')
      if (!wasReached(state, body.to)) throw new Refusal('not-now', { status: state.status })
      const { writes } = await getFooting(ports, principal, item, 'sign', now)
      const answer = { task, to: body.to, at: now }
      return {
        events: [{ kind: 'returned', item: item.id, ...body }],
        writes: [...writes, ...remember(answer)],
        answer,
      }
    })
  },
})

/** Nothing is sent back to where it has not been. */
function wasReached({ proposal, reviewed }: ItemState, to: Place): boolean {
  return to === 'decision' ? proposal !== undefined : reviewed?.[to] !== undefined
}
