import * as z from 'zod'
import { findLookBreach } from '../../application/review/second-look.ts'
import { change } from '../changes/change.ts'
import { taskIdShape } from '../ids-shape.ts'
import { pickOpenTask } from '../own-task.ts'
import { refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId } from '../task-id.ts'

/** What was granted is not taken back here: a licence in force is changed only as its law says (行政许可法 8). */
export const lookAgain = route({
  method: 'POST',
  path: '/api/tasks/{task}/second-look',
  act: 'look-again',
  summary: '人工复核: a person has looked at what was decided by rule, and explains it to the applicant',
  params: z.strictObject({ task: taskIdShape }),
  body: z.strictObject({
    upheld: z.literal(true).describe('The decision stands'),
    says: z.string().trim().min(1).max(2000),
  }),
  answers: z.object({ task: z.string(), at: z.number() }),
  async answer({ ports, principal, params: { task }, body, remember }) {
    const { application: id, item } = readTaskId(task)
    return change(ports, principal, id, (application, now) => {
      const { state } = pickOpenTask(application, principal, task, 'look-again')
      refuseBreach(findLookBreach(state))
      const answer = { task, at: now }
      return {
        events: [{ kind: 'people-answered', item, ...body }],
        writes: remember(answer),
        outgoing: [{ send: 'notice', message: { about: 'people-answered', application: id, item } }],
        answer,
      }
    })
  },
})
