import * as z from 'zod'
import { form, id } from './requests/papers-body.ts'

const text = z.string().trim().min(1).max(2000)
/** What the law asks for: where it is missing the law answers, not the schema. */
const stated = z.string().trim().max(2000).default('')
const seal = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .optional()
  .describe('行政审批专用章; by itself the one that is registered for the department')

export const granting = z.strictObject({
  decision: z.literal('granted'),
  points: z.array(id).max(200).default([]).describe('审查要点: the review points that were looked at'),
  makes: form
    .optional()
    .describe('What the grant fixes, by element: all that the item makes, for those that wait for it'),
  seal,
})

export const refusing = z.strictObject({
  decision: z.literal('refused'),
  reason: stated,
  basis: stated.describe('The law and article (行政许可法 38)'),
  seal,
})

const asking = z.strictObject({
  decision: z.literal('correction'),
  says: text,
  fields: z.array(id).max(200).default([]),
  materials: z.array(id).max(200).default([]),
})

export const decisionBody = z.discriminatedUnion('decision', [granting, refusing, asking])
export type DecisionBody = z.infer<typeof decisionBody>
export type Asking = z.infer<typeof asking>

/** What came of it: `proposed` waits for a second signature. */
export const decisionAnswer = z.object({
  task: z.string(),
  decision: z.string(),
  status: z.enum(['decided', 'proposed', 'correcting']),
  at: z.number(),
  delegation: z.string().optional().describe('The delegation under which a chief representative decided'),
})
export type DecisionAnswer = z.infer<typeof decisionAnswer>
