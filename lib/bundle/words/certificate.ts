import * as z from 'zod'
import { elementId, text } from './id.ts'
import { strict } from './strict.ts'

export const certificate = strict({
  name: text,
  prefix: z
    .string()
    .regex(/^[A-Z]{2,8}$/, 'Write two to eight capital letters.')
    .describe('What its numbers begin with'),
  medium: z.enum(['electronic', 'paper']).optional().describe('paper: it is carried to whoever gets it'),
  'reuse-by': elementId
    .optional()
    .describe('Issued once for a value of this element, it serves all later applications with it'),
})
