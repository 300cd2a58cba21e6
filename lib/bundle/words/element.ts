import * as z from 'zod'
import { elementId, id, text } from './id.ts'
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
  'consent',
  'signature',
])

/** 数据项, once for all roles that have it: `of: [mother, father]` makes `mother.x` and `father.x`. */
export const element = strict({
  name: text,
  type,
  of: z.array(id).min(1).max(50).describe('The roles that have it'),
  optional: z.array(id).max(50).default([]).describe('The roles of whom it need not be given'),
  choices: z.record(id, text).optional().describe('For the type choice: answer ids and names'),
  shared: z
    .record(id, id, 'Write the department by role: shared: { child: public-security }')
    .optional()
    .describe('By role: the department that has it on file; nobody is asked for it'),
}).refine(({ type, choices }) => (type === 'choice') === (choices !== undefined && Object.keys(choices).length > 0), {
  path: ['choices'],
  error: 'An element of the type choice lists its choices, and no other does.',
})

/** What an item's department accepts of an element, where that is narrower than the type. */
const limited = strict({
  element: elementId,
  format: z.enum(['digits', 'letters', 'chinese', 'year', 'month']).optional(),
  'min-length': z.int().min(0).max(4000).optional().describe('Characters at least'),
  'max-length': z.int().min(1).max(4000).optional().describe('Characters at most'),
  least: z.number().optional().describe('The smallest number'),
  most: z.number().optional().describe('The largest number'),
  choices: z.array(id).min(1).max(100).optional().describe('The choices that it takes'),
})

/** An element that an item needs: `child.name`, or with what its department accepts. */
export const neededElement = z.union([elementId, limited])
