import * as z from 'zod'
import { concerns } from '../../application/may.ts'
import { change } from '../changes/change.ts'
import { applicationId } from '../ids-shape.ts'
import { rate, rated, ratingBody } from '../rate.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'

export const rateApplication = route({
  method: 'POST',
  path: '/api/applications/{application}/rating',
  act: 'rate',
  summary: '好差评: once, by the applicant, when the application has ended, whatever came of it',
  status: 201,
  params: z.strictObject({ application: applicationId }),
  body: z.strictObject(ratingBody),
  answers: rated,
  answer: ({ ports, principal, params: { application: id }, body, remember }) =>
    change(ports, principal, id, (application, now) => {
      if (!concerns(principal, 'rate', { owner: application.state.owner })) throw new Refusal('not-found')
      return rate(application, { body, way: 'account', remember }, now)
    }),
})
