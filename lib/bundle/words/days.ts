import * as z from 'zod'
import { strict } from './strict.ts'

const count = z.enum(['working', 'natural']).default('working')

/** `{ days: 5, count: working }` */
export const days = strict({ days: z.int().min(0).max(1000).describe('0: on the spot'), count })

/** Days in which somebody has something to do: at least one. */
export const period = strict({ days: z.int().min(1).max(1000), count })
