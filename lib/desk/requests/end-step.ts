import * as z from 'zod'
import { findEndBreach } from '../../application/steps/acts.ts'
import { change } from '../changes/change.ts'
import { pickOwnStep } from '../own-step.ts'
import { refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { person, says, stepAnswer, stepParams } from '../step-shape.ts'
import { readTaskId } from '../task-id.ts'

/** With its record, signed by as many different officers as the law asks; of a joint step there is one record for all. */
export const endStep = route({
  method: 'POST',
  path: '/api/tasks/{task}/steps/{step}/end',
  act: 'conduct-step',
  summary: '结束特殊环节: with the record of what was found, and who signs it',
  params: stepParams,
  body: z.strictObject({
    passed: z.boolean(),
    says: says.describe('The record'),
    officers: z.array(person).max(20).describe('All who sign it, whoever sends it among them'),
  }),
  answers: stepAnswer,
  async answer({ ports, principal, params: { task, step: id }, body, remember }) {
    return change(ports, principal, readTaskId(task).application, (application, now) => {
      const { state: step } = pickOwnStep(application, principal, task, id)
      refuseBreach(findEndBreach(application, step, { officers: body.officers, by: principal.id }, now))
      const answer = { task, step: id, status: 'ended', at: now }
      return { events: [{ kind: 'step-ended', step: id, ...body }], writes: remember(answer), answer }
    })
  },
})
