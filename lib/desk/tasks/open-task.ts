import * as z from 'zod'
import type { Event } from '../../application/events.ts'
import type { ItemState } from '../../application/item-state.ts'
import { withMade } from '../../application/made.ts'
import { decideAtOpening, isDecidedByRule } from '../../application/modes/at-opening.ts'
import { isSettled, openGaps } from '../../application/settled.ts'
import type { Application } from '../changes/application.ts'
import { type Change, change } from '../changes/change.ts'
import type { Ports, Write } from '../ports.ts'
import { type PapersRow, papersKey, type TokenRow, tokenKey } from '../rows/application.ts'
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
  const opened: Event = { kind: 'opened', item: asked.item, round: state.round + 1 }
  const decided = await decideNow(ports, it, asked.item)
  const isDone =
    decided.some(({ kind }) => kind === 'decided') && openGaps(it.state, it.bundle, asked.item).length === 0
  const events = [opened, ...decided]
  return isDone
    ? { ...succeed(asked.token, { decision: 'granted' }), events }
    : { events, writes: [keep], answer: null }
}

/** Rules look at the form as filed; no other item pays for reading it, nor for loading what judges rules. */
async function decideNow(ports: Ports, it: Application, item: string): Promise<Event[]> {
  if (!isDecidedByRule(it, item)) return decideAtOpening(it, item, {}, () => false)
  const { factsHold } = await import('../../rules/facts.ts')
  const row = (await ports.table.get(papersKey(it.id))) as PapersRow | undefined
  return decideAtOpening(it, item, row ? withMade(it.state, row.papers.form, row.made) : {}, factsHold)
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
