import * as z from 'zod'
import { acceptance } from './acceptance.ts'
import { bundleItem } from './bundle-item.ts'
import { days } from './days.ts'
import { delivery } from './delivery.ts'
import { id, region, text } from './id.ts'
import { situation, situationId } from './situation.ts'
import { record, strict } from './strict.ts'

/** 一件事: `bundle.yaml`. */
export const bundle = strict({
  bundle: id,
  name: text,
  called: z.array(text.max(20)).max(30).optional().describe('俗称: what people call it who look for it'),
  for: z.enum(['person', 'enterprise']),
  lead: id.describe('牵头部门'),
  situations: record(situationId, situation, 30).default({}),
  items: z.array(bundleItem).min(1),
  accept: acceptance.optional().describe('受理; absent: automatic'),
  deliver: delivery,
  promise: z.record(region, days).optional().describe('承诺时限 of the whole, by region'),
  comprehensive: strict({ certificate: id, of: z.array(id).min(2).max(100) })
    .optional()
    .describe('一业一证: one licence that shows those of these items'),
})
