import * as z from 'zod'
import type { ItemState } from '../../application/item-state.ts'
import { isSettled } from '../../application/settled.ts'
import { type Application, type Change, change } from '../change.ts'
import type { Ports, Write } from '../ports.ts'
import { type TokenRow, tokenKey } from '../rows.ts'
import { application, callback, freshness, isStale, item } from './payload.ts'
import { system, task } from './task.ts'

const payload = z.strictObject({ application, item, kind: z.enum(['review', 'correction']), ...callback })
type Payload = z.infer<typeof payload>

/**
 * Opens an item at its department (review) or at the applicant (correction) and keeps the callback token. Level-triggered:
 * entered with the answer already stored, it answers at once; entered again, the newest token wins.
 */
export const openTask = task({
  payload,
  run: (ports, asked: Payload) => change(ports, system, asked.application, (it) => open(ports, it, asked)),
})

async function open(ports: Ports, it: Application, asked: Payload): Promise<Change<null>> {
  const state = it.state.items[asked.item]
  if (!state) throw new Error('the machine asked for an item that the application does not have')
  const settled = asked.kind === 'review' ? findReviewAnswer(it, asked, state) : findCorrectionAnswer(asked, state)
  if (settled) return settled

  const key = tokenKey(asked.application, asked.item)
  const stored = (await ports.table.get(key)) as TokenRow | undefined
  const fresh = freshness(asked)
  if (isStale(fresh, stored)) return { answer: null }
  const keep: Write = { put: { ...key, token: asked.token, kind: asked.kind, fresh } }
  if (asked.kind === 'correction' || state.status !== 'waiting') return { writes: [keep], answer: null }
  return { events: [{ kind: 'opened', item: asked.item, round: state.round + 1 }], writes: [keep], answer: null }
}

function findReviewAnswer(it: Application, { token, item: id }: Payload, state: ItemState): Change<null> | undefined {
  if (isSettled(it.state, it.bundle, id))
    return succeed(token, { decision: state.decision?.decision ?? state.outcome ?? 'blocked' })
  if (state.status === 'correcting')
    return {
      outgoing: [{ send: 'fail', token, error: 'Correction', cause: 'A correction was asked for' }],
      answer: null,
    }
  return undefined
}

function findCorrectionAnswer({ token }: Payload, state: ItemState): Change<null> | undefined {
  return state.status === 'correcting' ? undefined : succeed(token, { corrected: true })
}

function succeed(token: string, output: unknown): Change<null> {
  return { outgoing: [{ send: 'succeed', token, output }], answer: null }
}
