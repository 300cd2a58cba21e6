import * as z from 'zod'
import { stepKinds } from '../step-kinds.ts'
import { period } from './days.ts'
import { text } from './id.ts'
import { strict } from './strict.ts'

/** A special step that the item may need, with the law that it rests on. */
export const specialStep = strict({
  kind: z.enum(stepKinds),
  basis: text.describe('The article without which it may not be'),
  limit: period.describe('Its own time limit'),
  required: z.boolean().default(false).describe('Without it nothing is decided'),
  officers: z.int().min(1).max(20).default(1).describe('So many sign its record'),
  'stops-by': text
    .optional()
    .describe('The article by which a site-survey, technical-review or publicity stops the clock'),
})
