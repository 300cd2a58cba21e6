import * as z from 'zod'
import { text } from './id.ts'
import { strict } from './strict.ts'

/** 延期, once: how many working days more, and who approves it. */
export const extension = strict({
  days: z.int().min(1).max(1000),
  by: z.enum(['organ-head', 'government-head']),
  basis: text.describe('The article that allows it'),
})
