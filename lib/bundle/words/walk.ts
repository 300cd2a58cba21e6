import * as z from 'zod'
import { stepKinds } from '../step-kinds.ts'
import { period } from './days.ts'
import { way } from './delivery.ts'
import { elementId, id, text } from './id.ts'
import { situationId } from './situation.ts'
import { record, strict } from './strict.ts'

/** A field of the form: an element, or an item's own field of what is never merged: `applicant.consent.<item>`. */
const fieldId = z
  .string()
  .max(125)
  .regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9_]*(\.[a-z][a-z0-9-]*)?$/, 'Write role.element, like mother.id_no.')

/** Answers in a form are text; what YAML reads as a number or a truth value is taken as it was written. */
const value = z.union([z.string().max(4000), z.number(), z.boolean()]).transform((given) => String(given))

const form = record(fieldId, value, 1000)

/** What a check found: `fields.mother.id_no` or `materials.discharge-bill`, and what is wrong there. */
const finding = strict({
  at: z.string().regex(/^(fields|materials)\.[a-z][a-z0-9_.-]*$/, {
    error: 'Write fields.<element> or materials.<material>.',
  }),
  says: text,
})

const acts = [
  'check',
  'accept',
  'answer',
  'grant',
  'correct',
  'resubmit',
  'refuse',
  'begin',
  'object',
  'end',
  'wait',
  'fill',
  'post-check',
  'issue',
] as const

const kind = z.enum(stepKinds)

const step = strict({
  check: id.optional().describe('形式审查 by the item’s department'),
  findings: z.array(finding).min(1).max(200).optional(),
  accept: z.literal('all').optional().describe('受理 at the window, or a look at the originals'),
  answer: strict({ form: form.default({}), materials: z.array(id).max(200).default([]) })
    .optional()
    .describe('The answer to the one correction notice'),
  grant: z
    .union([id, strict({ item: id, makes: record(elementId, value, 50).default({}) })])
    .optional()
    .describe('With what the grant fixes: { item, makes: { child.id_no: … } }'),
  correct: strict({ item: id, says: text, fields: z.array(fieldId).max(100).default([]) }).optional(),
  resubmit: strict({ item: id, form: form.default({}) }).optional(),
  refuse: id.optional(),
  reason: text.optional(),
  basis: text.optional(),
  begin: strict({ item: id, step: kind, with: z.array(id).max(100).default([]).describe('其他事项: a joint step') })
    .optional()
    .describe('启动特殊环节, and its written notice'),
  object: strict({ item: id, says: text }).optional().describe('公示异议: somebody objects to the publicity'),
  end: strict({ item: id, step: kind, says: text.describe('The record'), passed: z.boolean().default(true) })
    .optional()
    .describe('结束特殊环节, with its record'),
  wait: period.optional().describe('Time passes: such a case walks on a virtual clock'),
  fill: z.array(id).min(1).max(200).optional().describe('容缺补交: promised materials are handed in'),
  'post-check': strict({ item: id, says: text, kept: z.boolean().default(true) })
    .optional()
    .describe('事后核查: what was found of a commitment'),
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
  commits: z.array(id).max(100).default([]).describe('告知承诺: items whose commitment the applicant makes'),
  gaps: z.array(id).max(200).default([]).describe('容缺: materials that the applicant promises to hand in later'),
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
