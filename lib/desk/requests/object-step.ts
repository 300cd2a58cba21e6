import * as z from 'zod'
import { change } from '../changes/change.ts'
import { pickOwnStep } from '../own-step.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { says, stepAnswer, stepParams } from '../step-shape.ts'
import { readTaskId } from '../task-id.ts'

/** Whoever objects tells the department, and its officer notes it: then the publicity waits for an officer to end it. */
export const objectStep = route({
  method: 'POST',
  path: '/api/tasks/{task}/steps/{step}/objection',
  act: 'conduct-step',
  summary: '公示异议登记: notes that somebody has objected during the publicity',
  params: stepParams,
  body: z.strictObject({ says }),
  answers: stepAnswer,
  async answer({ ports, principal, params: { task, step: id }, body, remember }) {
    return change(ports, principal, readTaskId(task).application, (application, now) => {
      const { state: step } = pickOwnStep(application, principal, task, id)
      if (step.what !== 'publicity' || !step.notice) throw new Refusal('not-now', { status: 'begun' })
      const answer = { task, step: id, status: 'objected', at: now }
      return { events: [{ kind: 'objected', step: id, says: body.says }], writes: remember(answer), answer }
    })
  },
})
