import * as z from 'zod'
import { numberShape, readNumber } from '../../application/receipts/number.ts'
import { readReceipts, receiptView, viewReceipt } from '../receipts.ts'
import { route } from '../route.ts'

/** Whoever holds the paper can ask whether we gave it out; what it says and to whom is not told. */
export const verifyReceipt = route({
  method: 'GET',
  path: '/api/receipts/{number}/verification',
  act: 'browse',
  summary:
    '文书核验: whether a document with this number and code was given out, of what kind and when, and whether it still holds',
  params: z.strictObject({ number: z.string().regex(numberShape) }),
  query: z.strictObject({ code: z.string().min(1).max(40) }),
  answers: receiptView.pick({ kind: true, title: true, day: true, end: true }).partial().extend({ valid: z.boolean() }),
  async answer({ ports, params: { number }, query: { code } }) {
    const named = readNumber(number)
    const receipts = named ? await readReceipts(ports, named.application) : []
    const found = receipts.find((each) => each.number === number && each.code === code)
    if (!found) return { valid: false }
    const { kind, title, day, end } = viewReceipt(found)
    return { valid: true, kind, title, day, end }
  },
})
