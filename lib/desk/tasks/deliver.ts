import * as z from 'zod'
import { change } from '../changes/change.ts'
import { deliveryToken, type TokenRow, tokenKey } from '../rows/application.ts'
import { application, callback, freshness, isStale } from './payload.ts'
import { system, task } from './task.ts'

const payload = z.strictObject({ application, ...callback })

/** 统一出件: keeps the callback until the window has handed everything over; an application that was closed before has nothing to hand over. */
export const deliver = task({
  payload,
  run: (ports, asked: z.infer<typeof payload>) =>
    change(ports, system, asked.application, async ({ id, state }) => {
      if (state.status === 'delivered' || state.closedAt !== undefined)
        return { outgoing: [{ send: 'succeed', token: asked.token, output: { delivered: true } }], answer: null }
      const key = tokenKey(id, deliveryToken)
      const fresh = freshness(asked)
      if (isStale(fresh, (await ports.table.get(key)) as TokenRow | undefined)) return { answer: null }
      return { writes: [{ put: { ...key, token: asked.token, fresh } }], answer: null }
    }),
})
