import * as z from 'zod'
import { certificateNumber } from '../../application/issuing/certificate-number.ts'
import { needsOf, refusedNeed } from '../../application/needs.ts'
import type { Outcome } from '../../application/outcome.ts'
import type { Application } from '../changes/application.ts'
import { type Change, change } from '../changes/change.ts'
import type { Outgoing } from '../changes/outbox.ts'
import { shelveWrites } from '../library.ts'
import type { Ports } from '../ports.ts'
import { application, item } from './payload.ts'
import { system, task } from './task.ts'

const payload = z.strictObject({ application, item })

interface Result {
  readonly outcome: Outcome
  readonly number?: string
  readonly because?: string
}

/** Gives an item its result, with the certificate's number when it is granted: 办结 and the licence's record are one entry (003 §31). Entered again, it answers what it answered. */
export const recordResult = task({
  payload,
  run: (ports, asked: z.infer<typeof payload>) =>
    change(ports, system, asked.application, (it, now) => record(ports, it, asked.item, now)),
})

async function record(ports: Ports, it: Application, id: string, now: number): Promise<Change<{ outcome: Outcome }>> {
  const standing = it.state.items[id]
  if (standing?.outcome) return { answer: { outcome: standing.outcome } }
  const result = judge(it, id, now)
  const notices: Outgoing[] = result.number
    ? [{ send: 'notice', message: { about: 'certificate', application: it.id, item: id, number: result.number } }]
    : []
  const { number } = result
  return {
    writes: number === undefined ? [] : await shelveWrites(ports, it, id, { number, issuedAt: now }),
    events: [{ kind: 'recorded', item: id, ...result }],
    outgoing: notices,
    answer: { outcome: result.outcome },
  }
}

function judge({ id, state, bundle }: Application, item: string, now: number): Result {
  const because = refusedNeed(state, needsOf(bundle, item))
  if (because) return { outcome: 'blocked', because }
  const decided = state.items[item]?.decision?.decision
  // Never a refusal by silence: without a decision the machine must not have come here, and staff must look.
  if (!decided) throw new Error('there is no decision to record')
  if (decided === 'refused') return { outcome: 'refused' }
  const certificate = bundle.catalogue.certificates[bundle.catalogue.items[item]?.certificate ?? '']
  return certificate
    ? { outcome: 'granted', number: certificateNumber(certificate.prefix, id, now) }
    : { outcome: 'granted' }
}
