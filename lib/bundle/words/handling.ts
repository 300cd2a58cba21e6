import * as z from 'zod'
import { text } from './id.ts'
import { strict } from './strict.ts'

/** 受理条件: what must be so, and perhaps a rule by which the form shows it. */
export const requirement = strict({
  says: text,
  when: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .describe('The same in CEL over form: months(form.a.birth, form.a.on) >= 720'),
  basis: text.optional(),
})

/** 收费: only by a law, a regulation or the price authority (行政许可法 58). */
export const fee = strict({
  yuan: z.number().gt(0).max(1_000_000).multipleOf(0.01, 'Write yuan with at most two decimals.'),
  per: text.default('件').describe('What is charged for'),
  basis: text,
})

/** 必须到场 */
export const inPerson = strict({ says: text, basis: text })

/** 暂停 or 取消: such an item is in no bundle. */
export const status = strict({
  is: z.enum(['suspended', 'cancelled']),
  since: z.string().regex(/^20\d\d-\d\d-\d\d$/, 'Write a day like 2026-02-15.'),
  notice: text.describe('The decision by which it was'),
})
