import * as z from 'zod'
import { findSettingBreach } from '../../application/steps/hearing.ts'
import { findDay } from '../../rules/calendar/day.ts'
import { change } from '../changes/change.ts'
import { pickOwnStep } from '../own-step.ts'
import { Refusal, refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { date, person, stepAnswer, stepParams } from '../step-shape.ts'
import { readTaskId } from '../task-id.ts'

/** May be set again, when it must be put off; each time the applicant is told as long before (行政许可法 48). */
export const setHearing = route({
  method: 'POST',
  path: '/api/tasks/{task}/steps/{step}/hearing',
  act: 'conduct-step',
  summary: '听证安排: day, place and chair of a hearing that was asked for, told to the applicant',
  params: stepParams,
  body: z.strictObject({
    on: date,
    place: z.string().trim().min(1).max(200),
    chair: person.describe('Not one of those who review the application'),
  }),
  answers: stepAnswer,
  async answer({ ports, principal, params: { task, step: id }, body, remember }) {
    return change(ports, principal, readTaskId(task).application, (application, now) => {
      const { state: step } = pickOwnStep(application, principal, task, id)
      const on = findDay(body.on)
      if (step.what !== 'hearing' || on === undefined) throw new Refusal('not-found')
      refuseBreach(findSettingBreach(application, step, { on, chair: body.chair }, now))
      const answer = { task, step: id, status: 'set', at: now }
      const message = { about: 'hearing', application: application.id, step: id, items: step.items, on: body.on }
      return {
        events: [{ kind: 'hearing-set', step: id, ...body }],
        writes: remember(answer),
        outgoing: [{ send: 'notice', message }],
        answer,
      }
    })
  },
})
