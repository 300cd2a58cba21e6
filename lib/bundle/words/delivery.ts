import * as z from 'zod'
import { strict } from './strict.ts'

/** 送达: what can be handed over how. */
export const way = z.enum(['window', 'mail', 'electronic'])

export const delivery = strict({
  policy: z.enum(['together', 'as-ready']).default('together'),
  ways: z.array(way).min(1),
})
