import * as z from 'zod'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { password } from '../signing-in/login.ts'
import { begunView, viewBegun } from '../signing-in/session-view.ts'
import { findSession } from '../signing-in/sessions.ts'
import { changePassword } from '../signing-in/sign-in.ts'

export const changeSessionPassword = route({
  method: 'POST',
  path: '/api/session/password',
  act: 'begin-session',
  session: 'begins',
  summary: 'Change one’s own password: all sessions of the account end, and this browser gets a new one',
  body: z.strictObject({ old: password, new: password.describe('At least 10 characters') }),
  answers: begunView,
  async answer({ ports, session, body }) {
    const row = session === undefined ? undefined : await findSession(ports, session)
    if (!row) throw new Refusal('unauthenticated')
    // A demo, or the account of an identity provider: its password is not kept here.
    if (row.account === undefined) throw new Refusal('not-now', { status: 'no-account' })
    return viewBegun(ports, (await changePassword(ports, row.account, body)).session, session)
  },
})
