import * as z from 'zod'
import { way } from './delivery.ts'
import { elementId, id, text } from './id.ts'
import { situationId } from './situation.ts'
import { record, strict } from './strict.ts'

/** Answers in a form are text; what YAML reads as a number or a truth value is taken as it was written. */
const form = record(
  elementId,
  z.union([z.string().max(4000), z.number(), z.boolean()]).transform((value) => String(value)),
  1000,
)

/** What a check found: `fields.mother.id_no` or `materials.discharge-bill`, and what is wrong there. */
const finding = strict({
  at: z.string().regex(/^(fields|materials)\.[a-z][a-z0-9_.-]*$/, {
    error: 'Write fields.<element> or materials.<material>.',
  }),
  says: text,
})

const acts = ['check', 'accept', 'answer', 'grant', 'correct', 'resubmit', 'refuse', 'issue'] as const

const step = strict({
  check: id.optional().describe('形式审查 by the item’s department'),
  findings: z.array(finding).min(1).max(200).optional(),
  accept: z.literal('all').optional().describe('受理 at the window, or a look at the originals'),
  answer: strict({ form: form.default({}), materials: z.array(id).max(200).default([]) })
    .optional()
    .describe('The answer to the one correction notice'),
  grant: id.optional(),
  correct: strict({ item: id, says: text, fields: z.array(elementId).max(100).default([]) }).optional(),
  resubmit: strict({ item: id, form: form.default({}) }).optional(),
  refuse: id.optional(),
  reason: text.optional(),
  basis: text.optional(),
  issue: z.literal('all').optional(),
})
  .refine((step) => acts.filter((act) => step[act] !== undefined).length === 1, {
    error: `A step is exactly one of: ${acts.join(', ')}.`,
  })
  .refine((step) => (step.refuse === undefined) === (step.reason === undefined), {
    error: 'A refusal has a reason, and nothing else has.',
  })
  .refine((step) => step.findings === undefined || step.check !== undefined || step.accept !== undefined, {
    error: 'Findings belong to a check or an acceptance.',
  })

/** One case from the answers to its end: `walks/granted.yaml`. */
export const walk = strict({
  walk: text,
  answers: record(situationId, id, 30).default({}),
  form: form.default({}),
  materials: z.array(id).max(200).default([]),
  deliver: strict({
    way,
    to: text.optional().describe('The address, for mail'),
  }),
  steps: z.array(step).min(1).max(500),
  ends: strict({
    application: id,
    items: record(id, z.enum(['granted', 'refused', 'blocked', 'not-applicable']), 100),
  }),
})
