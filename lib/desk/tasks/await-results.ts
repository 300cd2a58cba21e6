import * as z from 'zod'
import { allEnded } from '../../application/needs.ts'
import { change } from '../changes/change.ts'
import { type WaitRow, waitKey } from '../rows/application.ts'
import { application, callback, freshness, isStale, item } from './payload.ts'
import { system, task } from './task.ts'

const payload = z.strictObject({ application, item, needs: z.array(item).min(1).max(100), ...callback })

/**
 * Keeps the callback of an item that waits for the results of others, or answers at once when all are there. The wait
 * and each result condition their writes on the application's head, so whichever comes second sees the first.
 */
export const awaitResults = task({
  payload,
  run: (ports, asked: z.infer<typeof payload>) =>
    change(ports, system, asked.application, async ({ id, state }) => {
      const { token, needs } = asked
      if (allEnded(state, needs))
        return { outgoing: [{ send: 'succeed', token, output: { arrived: needs.length } }], answer: null }
      const key = waitKey(id, asked.item)
      const fresh = freshness(asked)
      if (isStale(fresh, (await ports.table.get(key)) as WaitRow | undefined)) return { answer: null }
      return { writes: [{ put: { ...key, item: asked.item, needs, token, fresh } }], answer: null }
    }),
})
