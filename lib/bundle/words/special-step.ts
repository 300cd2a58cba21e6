import * as z from 'zod'
import { period } from './days.ts'
import { text } from './id.ts'
import { strict } from './strict.ts'

/** 特殊环节: the eleven kinds, 现场踏勘 to 鉴定 (000 §15). */
const kind = z.enum([
  'site-survey',
  'technical-review',
  'expert-review',
  'publicity',
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
])

/** A special step that the item may need, with the law that it rests on. */
export const specialStep = strict({
  kind,
  basis: text.describe('The article without which it may not be'),
  limit: period.describe('Its own time limit'),
  required: z.boolean().default(false).describe('Without it nothing is decided'),
  officers: z.int().min(1).max(20).default(1).describe('So many sign its record'),
  'stops-by': text
    .optional()
    .describe('The article by which a site-survey, technical-review or publicity stops the clock'),
})
