import * as z from 'zod'
import { findDay } from '../rules/calendar/day.ts'
import { taskIdShape } from './ids-shape.ts'

export const stepId = z.string().regex(/^s\d{1,5}$/)

/** `/api/tasks/{task}/steps/{step}` */
export const stepParams = z.strictObject({ task: taskIdShape, step: stepId })

/** What acts on a step answer with. */
export const stepAnswer = z.object({ task: z.string(), step: z.string(), status: z.string(), at: z.number() })

export const says = z.string().trim().min(1).max(2000)

/** A person's id, as their token has it. */
export const person = z.string().min(1).max(200)

export const date = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine((text) => findDay(text) !== undefined)
  .describe('A day in China, like 2026-12-01')
