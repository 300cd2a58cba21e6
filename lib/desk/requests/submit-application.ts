import * as z from 'zod'
import { getOwnDraft } from '../drafts.ts'
import { fileApplication } from '../file-application.ts'
import { applicationId } from '../ids-shape.ts'
import { route } from '../route.ts'

/** What people are told when their application is filed. */
export const filed = z.object({ application: z.string(), status: z.string(), items: z.array(z.string()) })

export const submitApplication = route({
  method: 'POST',
  path: '/api/applications/{application}/submission',
  act: 'submit',
  status: 201,
  summary: '提交: check the papers and send them to all departments at once',
  params: z.strictObject({ application: applicationId }),
  answers: filed,
  async answer({ ports, principal, params: { application: id }, remember }) {
    const row = await getOwnDraft(ports, principal, id)
    return fileApplication(ports, principal, { id, row, channel: 'online', remember })
  },
})
