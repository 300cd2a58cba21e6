import * as z from 'zod'
import { id, text } from './id.ts'
import { strict } from './strict.ts'

/** 角色: whose data an element holds. */
export const role = strict({ name: text })

const type = z.enum([
  'text',
  'long-text',
  'number',
  'date',
  'time',
  'choice',
  'yes-no',
  'phone',
  'id-no',
  'uscc',
  'address',
])

/** 数据项, once for all roles that have it: `of: [mother, father]` makes `mother.x` and `father.x`. */
export const element = strict({
  name: text,
  type,
  of: z.array(id).min(1).max(50).describe('The roles that have it'),
  optional: z.array(id).max(50).default([]).describe('The roles of whom it need not be given'),
  choices: z.record(id, text).optional().describe('For the type choice: answer ids and names'),
}).refine(({ type, choices }) => (type === 'choice') === (choices !== undefined && Object.keys(choices).length > 0), {
  path: ['choices'],
  error: 'An element of the type choice lists its choices, and no other does.',
})
