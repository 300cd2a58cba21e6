import * as z from 'zod'
import { change } from '../changes/change.ts'
import { isAccepting } from '../changes/follow-machine.ts'
import { acceptanceToken, type TokenRow, tokenKey } from '../rows/application.ts'
import { application, callback, freshness, isStale } from './payload.ts'
import { system, task } from './task.ts'

const payload = z.strictObject({ application, ...callback })

/** 统一受理: keeps the callback until the application is accepted or has ended without it; entered afterwards, it answers at once. */
export const accept = task({
  payload,
  run: (ports, asked: z.infer<typeof payload>) =>
    change(ports, system, asked.application, async ({ id, state }) => {
      if (!isAccepting(state)) {
        const accepted = state.acceptedAt !== undefined
        return { outgoing: [{ send: 'succeed', token: asked.token, output: { accepted } }], answer: null }
      }
      const key = tokenKey(id, acceptanceToken)
      const fresh = freshness(asked)
      if (isStale(fresh, (await ports.table.get(key)) as TokenRow | undefined)) return { answer: null }
      return { writes: [{ put: { ...key, token: asked.token, fresh } }], answer: null }
    }),
})
