import { route } from '../route.ts'
import { sessionView, viewSession } from '../signing-in/session-view.ts'
import { findSession } from '../signing-in/sessions.ts'

export const showSession = route({
  method: 'GET',
  path: '/api/session',
  act: 'browse',
  summary: 'Who asks, until when their session holds, and how one can sign in',
  answers: sessionView,
  answer: async ({ ports, principal, session }) =>
    viewSession(ports, principal, session === undefined ? undefined : await findSession(ports, session)),
})
