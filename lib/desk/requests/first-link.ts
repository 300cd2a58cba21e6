import * as z from 'zod'
import { route } from '../route.ts'
import { listDepartments } from '../signing-in/departments.ts'
import { getLinked, useLink } from '../signing-in/first-links.ts'
import { login, password } from '../signing-in/login.ts'
import { begunView, departmentView, viewBegun } from '../signing-in/session-view.ts'

const params = z.object({ link: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })

export const showFirstLink = route({
  method: 'GET',
  path: '/api/first-links/{link}',
  act: 'begin-session',
  summary: 'Whom a first link is for; one that is wrong, used or old is not found',
  params,
  answers: z.object({
    name: z.string(),
    role: z.string(),
    department: departmentView.optional(),
    login: z.string().optional().describe('The one so far, when only the password was forgotten'),
    until: z.number(),
  }),
  async answer({ ports, params }) {
    const { account, until } = await getLinked(ports, params.link)
    const { principal, name, login } = account
    const department = (await listDepartments(ports)).find(({ id }) => id === principal.department)
    return { name, role: principal.role, ...(department && { department }), ...(login && { login }), until }
  },
})

export const useFirstLink = route({
  method: 'POST',
  path: '/api/first-links/{link}',
  act: 'begin-session',
  status: 201,
  session: 'begins',
  summary: 'Choose login and password with a first link, which is used up, and sign in',
  params,
  body: z.strictObject({ login, password: password.describe('At least 10 characters') }),
  answers: begunView,
  answer: async ({ ports, session, params, body }) =>
    viewBegun(ports, (await useLink(ports, params.link, body)).session, session),
})
