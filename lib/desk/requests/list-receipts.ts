import * as z from 'zod'
import { getFollowed } from '../followed.ts'
import { applicationId } from '../ids-shape.ts'
import { readReceipts, receiptView, viewReceipt } from '../receipts.ts'
import { route } from '../route.ts'

export const listReceipts = route({
  method: 'GET',
  path: '/api/applications/{application}/receipts',
  act: 'follow',
  summary: '文书: every receipt, notice and decision of an application, numbered and dated, in their order',
  params: z.strictObject({ application: applicationId }),
  answers: z.object({ application: z.string(), receipts: z.array(receiptView) }),
  async answer({ ports, principal, params: { application } }) {
    await getFollowed(ports, principal, application)
    return { application, receipts: (await readReceipts(ports, application)).map(viewReceipt) }
  },
})
