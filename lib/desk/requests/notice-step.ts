import * as z from 'zod'
import { findNoticeBreach } from '../../application/steps/acts.ts'
import { change } from '../changes/change.ts'
import { pickOwnStep } from '../own-step.ts'
import { Refusal, refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { says, stepAnswer, stepParams } from '../step-shape.ts'
import { readTaskId } from '../task-id.ts'

/** Told in writing, and once: from here on the clock stops where the law has it stop (行政许可法 45). */
export const noticeStep = route({
  method: 'POST',
  path: '/api/tasks/{task}/steps/{step}/notice',
  act: 'conduct-step',
  summary: '特殊环节告知: tells the applicant in writing how long the step takes, within its limit',
  params: stepParams,
  body: z.strictObject({
    days: z.int().min(1).max(1000).describe('How many days it takes, counted as the step’s limit is'),
    says,
  }),
  answers: stepAnswer,
  async answer({ ports, principal, params: { task, step: id }, body, remember }) {
    return change(ports, principal, readTaskId(task).application, (application, now) => {
      const { state: step } = pickOwnStep(application, principal, task, id)
      if (step.notice) throw new Refusal('not-now', { status: 'noticed' })
      refuseBreach(findNoticeBreach(application, step, body.days))
      const answer = { task, step: id, status: 'noticed', at: now }
      const message = { about: 'step', application: application.id, step: id, items: step.items, days: body.days }
      return {
        events: [{ kind: 'step-noticed', step: id, ...body }],
        writes: remember(answer),
        outgoing: [{ send: 'notice', message }],
        answer,
      }
    })
  },
})
