import * as z from 'zod'
import type { Ports } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { listDepartments } from '../signing-in/departments.ts'
import { begunView, departmentView, viewBegun } from '../signing-in/session-view.ts'
import { beginSession } from '../signing-in/sessions.ts'
import { listStandardPeople } from '../signing-in/standard-people.ts'
import type { Language } from '../words.ts'

const listPeople = async (ports: Ports, language: Language) =>
  listStandardPeople(await listDepartments(ports), language)

export const listDemo = route({
  method: 'GET',
  path: '/api/demo',
  act: 'browse',
  summary: 'The roles that can be taken in the demo',
  answers: z.object({
    people: z.array(z.object({ role: z.string(), department: departmentView.optional(), name: z.string() })),
  }),
  async answer({ ports, language }) {
    const people = await listPeople(ports, language)
    return {
      people: people.map(({ principal: { role }, name, department }) => ({
        role,
        name,
        ...(department && { department: { ...department } }),
      })),
    }
  },
})

export const beginDemo = route({
  method: 'POST',
  path: '/api/demo',
  act: 'begin-session',
  status: 201,
  session: 'begins',
  summary: 'Take a role in the demo',
  body: z.strictObject({ role: z.string().max(40), department: z.string().max(80).optional() }),
  answers: begunView,
  async answer({ ports, session, language, body }) {
    const people = await listPeople(ports, language)
    const taken = people.find(
      ({ principal }) => principal.role === body.role && principal.department === body.department,
    )
    if (!taken) throw new Refusal('invalid', { problems: [{ at: 'role', wrong: 'not-a-choice' }] })
    return viewBegun(ports, await beginSession(ports, taken), session)
  },
})
