import * as z from 'zod'
import type { Principal } from '../../application/may.ts'
import type { Ports } from '../ports.ts'
import type { SessionRow } from '../rows/accounts.ts'
import { listDepartments } from './departments.ts'
import { endOf, endSession, findSession } from './sessions.ts'

const role = z.enum([
  'anyone',
  'applicant',
  'officer',
  'chief',
  'head',
  'clerk',
  'supervisor',
  'observer',
  'designer',
  'publisher',
  'administrator',
])

export const departmentView = z.object({ id: z.string(), name: z.string() })

/** Who somebody is to us. */
export const sessionView = z.object({
  role: role.describe('anyone: not signed in'),
  name: z.string().optional(),
  person: z
    .string()
    .optional()
    .describe('Of staff: the id under which they act, by which colleagues without a list name them'),
  department: departmentView.optional(),
  until: z.number().optional().describe('When the session ends if it is not used again'),
  account: z.boolean().describe('By a built-in account, whose password can be changed'),
  ways: z
    .object({ accounts: z.boolean(), oidc: z.boolean(), demo: z.boolean() })
    .describe('How one can sign in here: by an account of our own, at an identity provider, in a demo by a click'),
})

/** The answer of whatever begins a session: with its secret, which never leaves in the body. */
export const begunView = sessionView.extend({
  session: z.string().optional().describe('Leaves as a cookie, and is not in the body'),
})

/** How somebody stands who is signed in with a session, with a token, or not at all. */
export async function viewSession(ports: Ports, principal: Principal, session: SessionRow | undefined) {
  const department = await findDepartment(ports, principal.department)
  return {
    role: principal.role,
    ...(session && { name: session.name, until: endOf(session) }),
    ...(isStaff(principal) && { person: principal.id }),
    ...(department && { department }),
    account: session?.account !== undefined,
    ways: {
      accounts: ports.passwords !== undefined,
      oidc: ports.identity !== undefined,
      demo: ports.demo === true,
    },
  }
}

const isStaff = ({ role }: Principal): boolean => role !== 'anyone' && role !== 'applicant'

/** The answer that begins a session; the one that the browser had before ends. */
export async function viewBegun(ports: Ports, secret: string, before: string | undefined) {
  if (before !== undefined) await endSession(ports, before)
  const session = await findSession(ports, secret)
  if (!session) throw new Error('a session that has just begun does not hold')
  return { ...(await viewSession(ports, session.principal, session)), session: secret }
}

async function findDepartment(ports: Ports, id: string | undefined) {
  if (id === undefined) return undefined
  return (await listDepartments(ports)).find((department) => department.id === id) ?? { id, name: id }
}
