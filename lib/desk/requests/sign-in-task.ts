import * as z from 'zod'
import { may } from '../../application/may.ts'
import { change } from '../changes/change.ts'
import { taskIdShape } from '../ids-shape.ts'
import { pickOwnTask } from '../own-task.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId } from '../task-id.ts'

/** Signed once; asked again, it is answered with the signature that stands. */
export const signInTask = route({
  method: 'POST',
  path: '/api/tasks/{task}/sign-in',
  act: 'sign-in',
  summary: '签收: the department has checked the file and signs for it (003 §23)',
  params: z.strictObject({ task: taskIdShape }),
  body: z.strictObject({}),
  answers: z.object({ task: z.string(), by: z.string(), at: z.number() }),
  async answer({ ports, principal, params: { task }, remember }) {
    const { application: id } = readTaskId(task)
    return change(ports, principal, id, (application, now) => {
      const { item, state } = pickOwnTask(application, principal, task, 'sign-in')
      const standing = state.signedIn
      if (!standing && !may(principal, 'sign-in', { department: item.department, status: state.status }))
        throw new Refusal('not-now', { status: state.status })
      const answer = { task, ...(standing ?? { by: principal.id, at: now }) }
      return {
        events: standing ? [] : [{ kind: 'signed-in', item: item.id }],
        writes: remember(answer),
        answer,
      }
    })
  },
})
