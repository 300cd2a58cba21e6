import * as z from 'zod'
import { findHandOverBreach } from '../../application/issuing/carrying.ts'
import { may } from '../../application/may.ts'
import { change } from '../changes/change.ts'
import { taskIdShape } from '../ids-shape.ts'
import { pickOwnTask } from '../own-task.ts'
import { Refusal, refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId } from '../task-id.ts'

/** The department's signature on the slip; the window's comes with take-over. */
export const handOver = route({
  method: 'POST',
  path: '/api/tasks/{task}/hand-over',
  act: 'hand-over',
  summary: '移交结果: sign the slip with which a result on paper goes to the issuing window',
  params: z.strictObject({ task: taskIdShape }),
  answers: z.object({ task: z.string(), at: z.number() }),
  async answer({ ports, principal, params: { task }, remember }) {
    const { application: id, item } = readTaskId(task)
    return change(ports, principal, id, (application, now) => {
      const own = pickOwnTask(application, principal, task, 'hand-over')
      if (!may(principal, 'hand-over', { department: own.item.department, status: own.state.status }))
        throw new Refusal('not-now', { status: own.state.status })
      refuseBreach(findHandOverBreach(application, item))
      const answer = { task, at: now }
      return { events: [{ kind: 'handed-over', item }], writes: remember(answer), answer }
    })
  },
})
