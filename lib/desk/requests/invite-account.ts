import * as z from 'zod'
import { Refusal } from '../refusal.ts'
import { type Asked, route } from '../route.ts'
import { listDepartments } from '../signing-in/departments.ts'
import { invite } from '../signing-in/first-links.ts'

/** Of a department, and of none. */
const ofDepartment = ['officer', 'chief', 'head'] as const
const alone = ['clerk', 'supervisor', 'observer', 'designer', 'publisher', 'administrator'] as const

const body = z.strictObject({
  role: z.enum([...ofDepartment, ...alone]),
  department: z.string().max(80).optional().describe('Of officers, chief representatives and heads; no others'),
  hall: z.boolean().optional().describe('Of officers and chief representatives who work in the hall'),
  name: z.string().trim().min(1).max(60),
})
type Body = z.infer<typeof body>

/** A first link as the administrator gets it, once. */
export const firstLinkView = z.object({
  account: z.string(),
  link: z.string().describe('A place on our own pages; for one use'),
  until: z.number(),
})

export const inviteAccount = route({
  method: 'POST',
  path: '/api/accounts/invitations',
  act: 'manage-accounts',
  status: 201,
  summary: 'Make an account for one of the staff: the link with which they open it holds 7 days, for one use',
  body,
  answers: firstLinkView,
  async answer({ ports, body }) {
    await refuseMisfits(ports, body)
    const { role, department, hall, name } = body
    return invite(ports, { role, ...(department !== undefined && { department }), ...(hall && { hall }) }, name)
  },
})

async function refuseMisfits(ports: Asked['ports'], { role, department, hall }: Body): Promise<void> {
  const belongs = ofDepartment.some((each) => each === role)
  const known = department === undefined || (await listDepartments(ports)).some(({ id }) => id === department)
  const problems = [
    ...(belongs && department === undefined ? [{ at: 'department', wrong: 'missing' }] : []),
    ...(!belongs && department !== undefined ? [{ at: 'department', wrong: 'not-asked' }] : []),
    ...(belongs && !known ? [{ at: 'department', wrong: 'not-a-choice' }] : []),
    ...(hall && role !== 'officer' && role !== 'chief' ? [{ at: 'hall', wrong: 'not-asked' }] : []),
  ]
  if (problems.length > 0) throw new Refusal('invalid', { problems })
}
