import * as z from 'zod'
import type { Principal } from '../../application/may.ts'
import { numberShape } from '../../application/receipts/number.ts'
import { getFollowed } from '../followed.ts'
import { applicationId } from '../ids-shape.ts'
import type { Ports } from '../ports.ts'
import { type IssuedReceipt, readReceipts, receiptWhole, viewWhole } from '../receipts.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { receiptPage } from '../views/receipt-page.ts'

const params = z.strictObject({ application: applicationId, number: z.string().regex(numberShape) })

export const showReceipt = route({
  method: 'GET',
  path: '/api/applications/{application}/receipts/{number}',
  act: 'follow',
  summary: '文书内容: one receipt, notice or decision, line by line',
  params,
  answers: receiptWhole,
  async answer({ ports, principal, params: { application, number } }) {
    return viewWhole(application, await getReceipt(ports, principal, application, number))
  },
})

/** Printed again it is the same document under the same number (003 §21). */
export const printReceipt = route({
  method: 'GET',
  path: '/api/applications/{application}/receipts/{number}/print',
  act: 'follow',
  gives: 'html',
  summary: '打印文书: the same as an A4 page to be printed',
  params,
  answers: z.string(),
  async answer({ ports, principal, params: { application, number }, origin }) {
    const receipt = await getReceipt(ports, principal, application, number)
    return receiptPage(viewWhole(application, receipt), origin)
  },
})

/** Of an application that the principal may follow; Refusal not-found for all others. */
async function getReceipt(
  ports: Ports,
  principal: Principal,
  application: string,
  number: string,
): Promise<IssuedReceipt> {
  await getFollowed(ports, principal, application)
  const receipt = (await readReceipts(ports, application)).find((each) => each.number === number)
  if (!receipt) throw new Refusal('not-found')
  return receipt
}
