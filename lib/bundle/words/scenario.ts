import * as z from 'zod'
import { stepKinds } from '../step-kinds.ts'
import { id, text } from './id.ts'
import { situationId } from './situation.ts'
import { record, strict } from './strict.ts'

const share = z.number().min(0, 'A share is between 0 and 1.').max(1, 'A share is between 0 and 1.')
const most = 10_000
const length = z.number().min(0).max(most)

const lognormal = strict({
  median: z.number().gt(0).max(most),
  spread: z.number().min(1).max(5).describe('What the slowest sixth takes is longer than the median by this factor'),
})

/** How long something takes: a number, or a distribution of them. */
const time = z.union([
  length,
  strict({
    fixed: length.optional(),
    uniform: z
      .array(length)
      .length(2)
      .refine(([from = 0, to = 0]) => from <= to, 'Write the shortest first, then the longest.')
      .optional(),
    exponential: z.number().gt(0).max(most).optional().describe('The mean'),
    lognormal: lognormal.optional(),
  }).refine((given) => Object.values(given).filter((value) => value !== undefined).length === 1, {
    error: 'Write exactly one of: fixed, uniform, exponential, lognormal.',
  }),
])

/** `08:30-12:00`; that one ends before the next begins is judged with all of them. */
const opening = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Write opening hours like 08:30-12:00.')

const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
const hour = z.string().regex(/^([01]\d|2[0-3])$/, 'Write an hour in quotes, from "00" to "23".')
const weight = z.number().min(0).max(1000)

const arrivals = strict({
  'per-day': z.number().gt(0).max(100_000).describe('Applications on a mean day on which the offices are open'),
  spacing: z.enum(['poisson', 'even']).default('poisson'),
  weekdays: z.partialRecord(weekday, weight).default({}).describe('Weights of the days; 1 for one that is not named'),
  hours: z.record(hour, weight).optional().describe('Weights of the hours; absent: evenly over the opening hours'),
})

const step = strict({
  share: share.optional().describe('Of how many applications it is asked for'),
  days: time.optional().describe('How long it takes, of the kind of days of its limit; absent: its limit'),
})

const item = strict({
  minutes: time.optional().describe('The work of one look at it'),
  corrections: share.default(0).describe('The share of looks that end with a correction'),
  refusals: share.default(0).describe('The share of looks that end with a refusal'),
  'answered-in': time.optional().describe('Natural days until the applicant has answered a correction'),
  'by-rule': share.optional().describe('The share that rules grant at once; 1 where the item has rules'),
  steps: z.partialRecord(z.enum(stepKinds), step).default({}).describe('Special steps, before the look'),
})

const officers = {
  officers: z.int().min(0).max(most),
  share: z
    .number()
    .min(0.01, 'At least 0.01 of a day.')
    .max(1)
    .default(1)
    .describe('The share of their day that is given to this bundle'),
  queue: z.enum(['due', 'fifo']).default('due').describe('What is due first, or what came first'),
}

const acceptance = strict({
  minutes: time,
  corrections: share.default(0),
  refusals: share.default(0),
  'answered-in': time.optional(),
})

/** What if: how many come, who is there, and how it goes: `scenarios/ordinary.yaml`. */
export const scenario = strict({
  scenario: text,
  applications: z.int().min(1).max(1_000_000).optional(),
  days: z
    .int()
    .min(1)
    .max(3660)
    .optional()
    .describe('Instead of a number of applications: open days on which they come'),
  'warm-up': z.int().min(0).max(1000).default(0).describe('Open days at the beginning that are not counted'),
  seed: z.int().min(0).max(4_294_967_295).default(1),
  begins: z
    .string()
    .regex(/^20\d\d-\d\d-\d\d$/, 'Write a day like 2026-03-02.')
    .optional(),
  open: z.enum(['working-days', 'every-day']).default('working-days'),
  hours: z.array(opening).min(1).max(12).default(['08:30-12:00', '13:30-17:30']),
  arrivals,
  answers: record(situationId, z.record(id, share), 30).default({}).describe('The share of each answer'),
  'answered-in': time.default(1).describe('Natural days until a correction is answered, unless an item says otherwise'),
  acceptance: acceptance.optional().describe('Where people accept'),
  delivery: strict({ minutes: time }).optional().describe('The work of handing everything over, at the counter'),
  items: record(id, item, 100),
  departments: record(id, strict(officers), 100),
  counter: strict(officers).optional().describe('The counter for bundles: acceptance and delivery'),
}).refine((all) => all.applications === undefined || all.days === undefined, {
  error: 'Write applications or days, not both.',
  path: ['days'],
})

export type WrittenScenario = z.output<typeof scenario>
export type WrittenTime = z.output<typeof time>
