import * as z from 'zod'
import { change } from '../change.ts'
import { counterKey, deliveryToken, type TokenRow, tokenKey } from '../rows.ts'
import { application, callback, freshness, isStale } from './payload.ts'
import { system, task } from './task.ts'

const payload = z.strictObject({ application, ...callback })

/** 统一出件: puts the finished application on the issuing counter's list and keeps the callback until the clerk has handed it over. */
export const deliver = task({
  payload,
  run: (ports, asked: z.infer<typeof payload>) =>
    change(ports, system, asked.application, async ({ id, state, bundle }) => {
      if (state.status === 'delivered')
        return { outgoing: [{ send: 'succeed', token: asked.token, output: { delivered: true } }], answer: null }
      const key = tokenKey(id, deliveryToken)
      const fresh = freshness(asked)
      if (isStale(fresh, (await ports.table.get(key)) as TokenRow | undefined)) return { answer: null }
      const since = state.readyAt ?? state.submittedAt
      const listed = { ...counterKey(since, id), application: id, bundle: bundle.id, since }
      return { writes: [{ put: { ...key, token: asked.token, fresh } }, { put: listed }], answer: null }
    }),
})
