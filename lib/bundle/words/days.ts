import * as z from 'zod'
import { strict } from './strict.ts'

/** `{ days: 5, count: working }` */
export const days = strict({
  days: z.int().min(0).max(1000).describe('0: on the spot'),
  count: z.enum(['working', 'natural']).default('working'),
})
