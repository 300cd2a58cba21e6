import * as z from 'zod'
import { getByNumber, numberAndPhone } from '../by-number.ts'
import { change } from '../changes/change.ts'
import { noteAttempt } from '../note-attempt.ts'
import { rate, rated, ratingBody } from '../rate.ts'
import { breach } from '../refusal.ts'
import { route } from '../route.ts'

/** For whoever filed at the window and has no account; staff may not do it in their place (RAT-07). */
export const rateByNumber = route({
  method: 'POST',
  path: '/api/progress/rating',
  act: 'find-by-number',
  summary: '好差评: the same without an account, by number and telephone',
  status: 201,
  body: z.strictObject({ ...numberAndPhone, ...ratingBody }),
  answers: rated,
  async answer({ ports, principal, body: { number, phone, ...body }, remember }) {
    const { id } = await getByNumber(ports, { number, phone })
    if (principal.role !== 'anyone' && principal.role !== 'applicant') {
      const refused = breach('RAT-07')
      await noteAttempt({ ports, principal, params: { application: id } }, refused)
      throw refused
    }
    return change(ports, principal, id, (application, now) => rate(application, { body, way: 'number', remember }, now))
  },
})
