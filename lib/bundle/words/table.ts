import * as z from 'zod'
import { text } from './id.ts'
import { strict } from './strict.ts'

const row = strict({
  from: z.string().regex(/^(19|20)\d\d-\d\d-\d\d$/, 'Write a day like 1965-01-01.'),
  value: z.int().min(-1_000_000).max(1_000_000),
})

/** A dated table: of a day, the value of the last row that does not begin after it. */
export const table = strict({
  name: text,
  basis: text.describe('The article or annex that it repeats'),
  rows: z
    .array(row)
    .min(1)
    .max(2000)
    .refine(
      (rows) => rows.every(({ from }, index) => index === 0 || from > (rows[index - 1]?.from ?? '')),
      'Let each row begin later than the one before it.',
    ),
})
