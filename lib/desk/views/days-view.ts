import * as z from 'zod'

/** A time limit as people are told it. */
export const days = z.object({ days: z.number(), count: z.enum(['working', 'natural']) })
