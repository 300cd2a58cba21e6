import * as z from 'zod'
import { days } from './days.ts'
import { elementId, id, region, text } from './id.ts'
import { strict } from './strict.ts'

/** 事项: one matter of one department with its legal elements. */
export const item = strict({
  name: text,
  code: z
    .string()
    .regex(/^[0-9A-Z-]{3,40}$/, 'Write capital letters, digits and hyphens, in quotes when it is a number.'),
  department: id,
  kind: z.enum(['行政许可', '行政确认', '行政给付', '行政奖励', '登记', '备案', '公共服务']),
  mode: z.enum(['exempt', 'filing', 'commitment', 'strict']),
  basis: z.array(text).default([]).describe('The articles it rests on'),
  'legal-limit': days.optional().describe('法定时限'),
  promise: z.record(region, days).describe('承诺时限, by region'),
  elements: z.array(elementId).max(200).default([]),
  materials: z.array(id).max(100).default([]),
  certificate: id.optional().describe('What it issues when it is granted'),
})
