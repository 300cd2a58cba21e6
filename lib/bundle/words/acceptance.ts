import * as z from 'zod'
import { strict } from './strict.ts'

/** 受理: who finds that the application is complete and in form. */
export const acceptance = strict({
  by: z.enum(['automatic', 'counter', 'departments']),
  originals: z.boolean().optional().describe('Originals are looked at before acceptance'),
}).refine(({ by, originals }) => !(by === 'automatic' && originals), {
  path: ['originals'],
  error: 'Nobody looks at originals where acceptance is automatic: write by: counter or by: departments.',
})
