import * as z from 'zod'
import type { Papers } from '../../application/faults.ts'

/** Ids of the catalogue: `child.name`, `marriage-certificate`. Names that mean something to JavaScript objects are no ids. */
export const id = z.string().regex(/^[a-z][a-z0-9_.-]{0,79}$/)

const answers = z.record(id, id).refine(fewer(100))
export const form = z.record(id, z.string().max(4000)).refine(fewer(1000))
const materials = z.array(id).max(200)
const way = z.enum(['window', 'mail', 'electronic'])

/** What an applicant saves: all optional until submission. `materials`: those whose originals are shown at the window; files are handed in apart. */
export const papersBody = z.strictObject({
  bundle: id,
  answers: answers.default({}),
  form: form.default({}),
  materials: materials.default([]),
  way: way.optional(),
  gaps: z.array(id).max(200).optional().describe('容缺: materials that the applicant promises to hand in later'),
  commits: z.array(id).max(100).optional().describe('告知承诺: items whose commitment the applicant makes'),
  signed: z.string().trim().min(1).max(100).optional().describe('The name under the commitment and the promise'),
  byPeople: z.boolean().optional().describe('No decision by rule alone (个人信息保护法 24)'),
  revision: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('The revision that this replaces; refused when the draft has changed meanwhile.'),
})
export type PapersBody = z.infer<typeof papersBody>

/** The papers after a save: files handed in before stay. */
export function toPapers(body: PapersBody, before: Papers['materials'] = {}): Papers {
  const files = Object.entries(before).filter(([, { medium }]) => medium === 'file')
  const shown = body.materials.map((material): [string, Papers['materials'][string]] => [material, { medium: 'paper' }])
  return {
    answers: body.answers,
    form: body.form,
    materials: Object.fromEntries([...shown, ...files]),
    way: body.way ?? '',
    ...(body.gaps?.length && { gaps: body.gaps }),
    ...(body.commits?.length && { commits: body.commits }),
    ...(body.signed && { signed: body.signed }),
    ...(body.byPeople && { byPeople: true }),
  }
}

function fewer(most: number) {
  return (record: object) => Object.keys(record).length <= most
}
