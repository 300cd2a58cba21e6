import * as z from 'zod'
import { commitment } from './commitment.ts'
import { days } from './days.ts'
import { decisionRule, points, reviews } from './decision.ts'
import { neededElement } from './element.ts'
import { extension } from './extension.ts'
import { gaps } from './gaps.ts'
import { fee, inPerson, requirement, status } from './handling.ts'
import { elementId, id, region, text } from './id.ts'
import { specialStep } from './special-step.ts'
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
  elements: z.array(neededElement).max(200).default([]),
  materials: z.array(id).max(100).default([]),
  certificate: id.optional().describe('What it issues when it is granted'),
  steps: z.array(specialStep).max(11).optional().describe('特殊环节 that it may need'),
  gaps: gaps.optional().describe('容缺: materials that may come later'),
  commitment: commitment.optional().describe('告知承诺, for the mode commitment'),
  decides: z.array(decisionRule).min(1).max(20).optional().describe('For exempt and filing: granted when all hold'),
  points: points.optional().describe('审查要点: ids and names'),
  reviews: reviews.optional().describe('Made by different people before the decision'),
  countersign: z.boolean().optional().describe('A second person signs the decision'),
  extension: extension.optional().describe('延期, once'),
  'at-issue': z.array(text).min(1).max(20).optional().describe('Checked or taken when the result is handed over'),
  present: z.boolean().optional().describe('进驻: decided by staff of the hall'),
  makes: z.array(elementId).min(1).max(50).optional().describe('Elements that its grant fixes'),
  conditions: z.array(requirement).min(1).max(50).optional().describe('受理条件'),
  fee: fee.optional().describe('Absent: free'),
  visits: z.int().min(0).max(20).optional().describe('到现场次数 when it is done by itself; absent: 1'),
  'in-person': inPerson.optional().describe('It cannot be done without coming'),
  'high-frequency': z.boolean().optional().describe('高频事项'),
  status: status.optional().describe('Absent: in force'),
})

export type WrittenItem = z.output<typeof item>
