import * as z from 'zod'
import { route } from '../route.ts'
import { password, typedLogin } from '../signing-in/login.ts'
import { begunView, viewBegun } from '../signing-in/session-view.ts'
import { signIn } from '../signing-in/sign-in.ts'

export const beginAccountSession = route({
  method: 'POST',
  path: '/api/session',
  act: 'begin-session',
  status: 201,
  session: 'begins',
  summary: 'Sign in with a built-in account; five wrong passwords in a row lock its login for 15 minutes',
  body: z.strictObject({ login: typedLogin, password }),
  answers: begunView,
  answer: async ({ ports, session, body }) =>
    viewBegun(ports, (await signIn(ports, body.login, body.password)).session, session),
})
