import * as z from 'zod'
import { days } from './days.ts'
import { id } from './id.ts'
import { record, strict } from './strict.ts'

/** So many natural days never end later than so many working days: within a limit of working days both are allowed. */
const atMost = (most: number, law: string) =>
  days.refine((limit) => limit.days <= most, `The law allows ${most} days at most (${law}).`)

const atLeast = (least: number, law: string) =>
  days.refine((limit) => limit.days >= least, `The law asks for ${least} days at least (${law}).`)

const hearing = strict({
  ask: atLeast(5, '行政许可法 47').optional().describe('A hearing may be asked for within this of being told'),
  hold: atMost(20, '行政许可法 47').optional().describe('It is held within this of being asked for'),
  notice: atLeast(7, '行政许可法 48').optional().describe('Its time and place are told so long before'),
})

const supervision = strict({
  'yellow-at': z.number().gt(0).lt(1).optional().describe('The share of a limit after which the yellow card is shown'),
  'remind-before': z.int().min(0).max(30).optional().describe('Working days before the end; 0: never'),
  explain: days.optional().describe('A card is explained within this'),
  rectify: days.optional().describe('What was wrong is put right within this'),
})

/** What the region decides for itself, inside the law: `settings.yaml`. What is left out is as the law has it. */
export const settings = strict({
  'pre-acceptance': atMost(2, '003 §26').optional().describe('预受理 of an online filing'),
  'correction-notice': atMost(5, '行政许可法 32').optional().describe('补正告知; after it the filing is accepted'),
  'correction-answer': days.optional().describe('How long the applicant has to answer a correction notice'),
  'promise-starts': z.enum(['receipt', 'verification']).optional().describe('From when the promise runs'),
  delivery: atMost(10, '行政许可法 44').optional().describe('From the decision to the delivery of the result'),
  hearing: hearing.optional(),
  supervision: supervision.optional(),
  'on-the-spot-share': z.number().min(0).max(1).optional().describe('即办率 that units are to reach'),
  'credit-mark': days.optional().describe('How long broken credit excludes from commitments and gaps'),
  letter: days.optional().describe('部门间函询: a letter of another department is answered within this'),
  'rating-reply': days.optional().describe('好差评: whoever gave a low grade is contacted within this'),
  promises: record(id, days, 10_000).optional().describe('Promises shorter than those of the catalogue, by item'),
})

export type WrittenSettings = z.output<typeof settings>
