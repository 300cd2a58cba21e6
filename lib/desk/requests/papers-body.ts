import * as z from 'zod'
import { authorityLetter, relations } from '../../application/agent/agent.ts'
import type { Papers } from '../../application/faults.ts'
import { catalogueId } from '../ids-shape.ts'

export const id = catalogueId

const answers = z.record(id, id).refine(fewer(100))
export const form = z.record(id, z.string().max(4000)).refine(fewer(1000))
const materials = z.array(id).max(200)
const way = z.enum(['window', 'mail', 'electronic'])

const text = (most: number) => z.string().trim().max(most).optional()

/** 代办 is free: there is no field for a fee, and one that is sent is refused. */
export const agent = z.strictObject({
  name: text(100),
  id_no: text(40),
  phone: text(40),
  relation: z.enum(relations).optional(),
  for: text(100).describe('委托人: the name of the person for whom it is'),
  until: text(10).describe('The last day of the authority, as `2026-12-31`'),
})

/** 邮寄: to whom and where. The window asks for what is missing when it sends. */
export const mail = z.strictObject({ name: text(100), phone: text(40), address: text(400) })

/** What an applicant saves: all optional until submission. `materials`: those whose originals are shown at the window; files are handed in apart. */
export const papersBody = z.strictObject({
  bundle: id,
  answers: answers.default({}),
  form: form.default({}),
  materials: materials.default([]),
  way: way.optional(),
  mail: mail.optional().describe('Where results are sent, where `way` is mail'),
  gaps: z.array(id).max(200).optional().describe('容缺: materials that the applicant promises to hand in later'),
  commits: z.array(id).max(100).optional().describe('告知承诺: items whose commitment the applicant makes'),
  signed: z.string().trim().min(1).max(100).optional().describe('The name under the commitment and the promise'),
  agent: agent.optional().describe('代办: who files for another; the authority is the material `agent-authority`'),
  byPeople: z.boolean().optional().describe('No decision by rule alone (个人信息保护法 24)'),
  revision: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('The revision that this replaces; refused when the draft has changed meanwhile.'),
})
export type PapersBody = z.infer<typeof papersBody>

/** The papers after a save: files handed in before stay, but for the authority of an agent who is none any more. */
export function toPapers(body: PapersBody, before: Papers['materials'] = {}): Papers {
  const isAsked = (material: string) => body.agent !== undefined || material !== authorityLetter
  const files = Object.entries(before).filter(([material, { medium }]) => medium === 'file' && isAsked(material))
  const shown = body.materials.map((material): [string, Papers['materials'][string]] => [material, { medium: 'paper' }])
  return {
    answers: body.answers,
    form: body.form,
    materials: Object.fromEntries([...shown, ...files]),
    way: body.way ?? '',
    ...(body.mail && { mail: body.mail }),
    ...(body.gaps?.length && { gaps: body.gaps }),
    ...(body.commits?.length && { commits: body.commits }),
    ...(body.signed && { signed: body.signed }),
    ...(body.agent && { agent: body.agent }),
    ...(body.byPeople && { byPeople: true }),
  }
}

function fewer(most: number) {
  return (record: object) => Object.keys(record).length <= most
}
