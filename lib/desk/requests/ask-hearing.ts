import * as z from 'zod'
import { may } from '../../application/may.ts'
import { findAskBreach } from '../../application/steps/hearing.ts'
import { isRunning } from '../../application/steps/step.ts'
import { change } from '../changes/change.ts'
import { applicationId } from '../ids-shape.ts'
import { getOwnFiling } from '../own-filing.ts'
import { Refusal, refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { stepId } from '../step-shape.ts'

/** Within five days of being told; it costs nothing (行政许可法 47). */
export const askHearing = route({
  method: 'POST',
  path: '/api/applications/{application}/steps/{step}/hearing',
  act: 'ask-hearing',
  summary: '申请听证: asks for the hearing that was offered; free of charge',
  params: z.strictObject({ application: applicationId, step: stepId }),
  body: z.strictObject({}),
  answers: z.object({ application: z.string(), step: z.string(), status: z.string(), at: z.number() }),
  async answer({ ports, principal, params, remember }) {
    return change(ports, principal, params.application, async (application, now) => {
      const { subject } = await getOwnFiling(ports, principal, params.application, 'ask-hearing', now)
      const { status, steps } = application.state
      const step = steps?.[params.step]
      if (step?.what !== 'hearing') throw new Refusal('not-found')
      if (!may(principal, 'ask-hearing', { ...subject, status })) throw new Refusal('not-now', { status })
      if (!isRunning(application.state, step)) throw new Refusal('not-now', { status: 'ended' })
      if (!step.notice) throw new Refusal('not-now', { status: 'begun' })
      if (step.hearing?.askedAt !== undefined) throw new Refusal('not-now', { status: 'asked' })
      refuseBreach(findAskBreach(application, step, now))
      const answer = { ...params, status: 'asked', at: now }
      return {
        events: [{ kind: 'hearing-asked', step: params.step }],
        writes: remember(answer),
        outgoing: [{ send: 'notice', message: { about: 'hearing-asked', ...params, items: step.items } }],
        answer,
      }
    })
  },
})
