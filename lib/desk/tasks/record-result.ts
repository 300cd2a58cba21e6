import * as z from 'zod'
import type { Outcome } from '../../application/events.ts'
import { type ApplicationState, fold } from '../../application/state.ts'
import type { BundleItem } from '../../bundle/model.ts'
import { type Application, type Change, change } from '../change.ts'
import type { Outgoing } from '../outbox.ts'
import type { Ports, Write } from '../ports.ts'
import { inboxKey, type TokenRow, tokenKey, type WaitRow, waitsOf } from '../rows.ts'
import { application, item } from './payload.ts'
import { allEnded, needsOf, refusedNeed } from './settle.ts'
import { system, task } from './task.ts'

const payload = z.strictObject({ application, item })

interface Result {
  readonly outcome: Outcome
  readonly number?: string
  readonly because?: string
}

/** Gives an item its result, with the certificate's number when it is granted, and wakes the items that waited for it. Entered again, it answers what it answered. */
export const recordResult = task({
  payload,
  run: (ports, asked: z.infer<typeof payload>) =>
    change(ports, system, asked.application, (it) => record(ports, it, asked.item)),
})

async function record(ports: Ports, it: Application, id: string): Promise<Change<{ outcome: Outcome }>> {
  const standing = it.state.items[id]
  if (standing?.outcome) return { answer: { outcome: standing.outcome } }
  const result = judge(it, id, ports.clock.now())
  const event = { kind: 'recorded', item: id, ...result } as const
  const after = fold(it.state, { ...event, seq: 0, at: 0, by: system })
  const dependants = it.bundle.items.filter(({ after: needs }) => needs.includes(id))
  const woken = dependants.length > 0 ? await wake(ports, it.id, after) : nothing
  const stopped = await stopDependants(ports, it, after, dependants)
  const notices: Outgoing[] = result.number
    ? [{ send: 'notice', message: { about: 'certificate', application: it.id, item: id, number: result.number } }]
    : []
  return {
    events: [event],
    writes: [...woken.writes, ...stopped.writes],
    outgoing: [...woken.outgoing, ...stopped.outgoing, ...notices],
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
  return certificate ? { outcome: 'granted', number: numberFor(certificate.prefix, id, now) } : { outcome: 'granted' }
}

/** One certificate of a kind per application, so the application's id makes the number unique, and the same when asked twice. */
function numberFor(prefix: string, application: string, now: number): string {
  return `${prefix}-${new Date(now).getUTCFullYear()}-${application.slice(-16).toUpperCase()}`
}

const nothing = { writes: [], outgoing: [] }

async function wake({ table }: Ports, id: string, after: ApplicationState) {
  const waits = ((await table.query(waitsOf(id))) as readonly WaitRow[]).filter(({ needs }) => allEnded(after, needs))
  return {
    writes: waits.map(({ pk, sk }): Write => ({ remove: { pk, sk } })),
    outgoing: waits.map(
      ({ token, needs }): Outgoing => ({ send: 'succeed', token, output: { arrived: needs.length } }),
    ),
  }
}

/** A review that cannot lead to a result any more is taken from its department's inbox, with the reason. */
async function stopDependants(
  { table }: Ports,
  it: Application,
  after: ApplicationState,
  dependants: readonly BundleItem[],
) {
  const writes: Write[] = []
  const outgoing: Outgoing[] = []
  for (const { item: dependant, after: needs } of dependants) {
    if (after.items[dependant]?.status !== 'open' || !refusedNeed(after, needs)) continue
    const stored = (await table.get(tokenKey(it.id, dependant))) as TokenRow | undefined
    const department = it.bundle.catalogue.items[dependant]?.department ?? ''
    writes.push({ remove: inboxKey(department, it.state.submittedAt, it.id, dependant) })
    if (stored) outgoing.push({ send: 'succeed', token: stored.token, output: { decision: 'blocked' } })
  }
  return { writes, outgoing }
}
