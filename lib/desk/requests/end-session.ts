import * as z from 'zod'
import { route } from '../route.ts'
import { endSession as endKept } from '../signing-in/sessions.ts'

export const endSession = route({
  method: 'POST',
  path: '/api/session/end',
  act: 'begin-session',
  session: 'ends',
  summary: 'Sign out: the session of this browser ends; without one nothing happens',
  answers: z.object({ ended: z.literal(true) }),
  async answer({ ports, session }) {
    if (session !== undefined) await endKept(ports, session)
    return { ended: true as const }
  },
})
