import * as z from 'zod'
import { route } from '../route.ts'
import { login, password } from '../signing-in/login.ts'
import { register } from '../signing-in/register.ts'
import { begunView, viewBegun } from '../signing-in/session-view.ts'

export const registerAccount = route({
  method: 'POST',
  path: '/api/accounts',
  act: 'begin-session',
  status: 201,
  session: 'begins',
  summary: 'Open an account as an applicant and sign in to it; 60 a minute in all, then busy',
  body: z.strictObject({
    login,
    name: z.string().trim().min(1).max(60),
    password: password.describe('At least 10 characters, neither the login nor a common password'),
  }),
  answers: begunView,
  answer: async ({ ports, session, body }) => viewBegun(ports, (await register(ports, body)).session, session),
})
