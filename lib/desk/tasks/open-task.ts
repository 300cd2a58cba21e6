import * as z from 'zod'
import type { ItemState } from '../../application/state.ts'
import { type Application, type Change, change } from '../change.ts'
import type { Ports, Write } from '../ports.ts'
import { inboxKey, type TokenRow, tokenKey } from '../rows.ts'
import { application, callback, freshness, isStale, item } from './payload.ts'
import { needsOf, refusedNeed } from './settle.ts'
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
  if (asked.kind === 'correction' || state.status === 'open') return { writes: [keep], answer: null }
  return firstOpening(it, asked, keep, state.round + 1, ports.clock.now())
}

function firstOpening(it: Application, asked: Payload, keep: Write, round: number, since: number): Change<null> {
  const department = it.bundle.catalogue.items[asked.item]?.department ?? ''
  const inbox = {
    ...inboxKey(department, it.state.submittedAt, it.id, asked.item),
    application: it.id,
    item: asked.item,
    bundle: it.bundle.id,
    round,
    since,
  }
  return { events: [{ kind: 'opened', item: asked.item, round }], writes: [keep, { put: inbox }], answer: null }
}

function findReviewAnswer(it: Application, { token, item: id }: Payload, state: ItemState): Change<null> | undefined {
  if (state.status === 'decided' || state.status === 'ended')
    return succeed(token, { decision: state.decision?.decision ?? 'blocked' })
  if (state.status === 'correcting')
    return {
      outgoing: [{ send: 'fail', token, error: 'Correction', cause: 'A correction was asked for' }],
      answer: null,
    }
  if (state.status === 'waiting' && refusedNeed(it.state, needsOf(it.bundle, id)))
    return succeed(token, { decision: 'blocked' })
  return undefined
}

function findCorrectionAnswer({ token }: Payload, state: ItemState): Change<null> | undefined {
  return state.status === 'correcting' ? undefined : succeed(token, { corrected: true })
}

function succeed(token: string, output: unknown): Change<null> {
  return { outgoing: [{ send: 'succeed', token, output }], answer: null }
}
