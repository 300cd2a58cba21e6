import * as z from 'zod'
import { id } from './id.ts'
import { when } from './situation.ts'
import { record, strict } from './strict.ts'

/** An item in its place in a bundle. */
export const bundleItem = strict({
  item: id,
  after: z.array(id).max(100).default([]).describe('Items whose results it needs'),
  begins: z.enum(['at-once', 'after-results']).default('at-once'),
  when: when.optional(),
  as: record(id, id, 50).optional().describe('Roles of the item, and who they are in this bundle'),
})
