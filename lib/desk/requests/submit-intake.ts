import * as z from 'zod'
import { getOwnDraft } from '../drafts.ts'
import { fileApplication } from '../file-application.ts'
import { applicationId } from '../ids-shape.ts'
import { route } from '../route.ts'
import { filed } from './submit-application.ts'

export const submitIntake = route({
  method: 'POST',
  path: '/api/intakes/{application}/submission',
  act: 'intake',
  status: 201,
  summary:
    '窗口提交: file what was taken in at the counter, under the rules that hold online; nothing is left to enter there',
  params: z.strictObject({ application: applicationId }),
  answers: filed,
  async answer({ ports, principal, params: { application: id }, remember }) {
    const row = await getOwnDraft(ports, principal, id)
    return fileApplication(ports, principal, { id, row, channel: 'counter', remember })
  },
})
