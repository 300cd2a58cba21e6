import type { Dossier } from '../../application/dossier.ts'
import type { Entry, Event } from '../../application/events.ts'
import { fold } from '../../application/fold.ts'
import type { Actor } from '../../application/outcome.ts'
import type { Ports, Write } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { type Application, findApplication, findLate } from './application.ts'
import { type Acted, atOnce, changeWrites } from './change-writes.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { Outgoing } from './outbox.ts'
import { keepWritten, takeWritten } from './written-heads.ts'

/** What a use case wants to happen, all of it or nothing; `answer` goes back to its caller. */
export interface Change<T> {
  readonly events?: readonly Event[]
  readonly writes?: readonly Write[]
  readonly outgoing?: readonly Outgoing[]
  /** Of a filing: who applies, masked. */
  readonly applicant?: string
  readonly answer: T
}

/** Enough for 30 branches of one application that begin in the same instant, in as many processes. */
const tries = 50

/** More transactions of what follows by itself than any application can owe. */
const mostParts = 1000

/**
 * Reads the application, enters what has followed by itself since, lets `decide` say what should happen, and writes it in
 * one transaction on the condition that nothing happened meanwhile; otherwise reads and decides again. What this means for
 * the lists and the machine follows from the change of state. Answers after the transaction. Throws what `decide` throws,
 * Refusal not-found, and Refusal busy after many lost races.
 */
export function change<T>(
  ports: Ports,
  by: Actor,
  id: string,
  decide: (application: Application, now: number) => Change<T> | Promise<Change<T>>,
): Promise<T> {
  return oneAtATime(ports.table, id, async () => {
    const written = takeWritten(ports.table, id)
    if (written) {
      // Only a write proves that this head is still the table's: without one neither an answer nor a refusal counts.
      const done = await tryChange(ports, by, written, decide).catch(() => undefined)
      if (done?.wrote) return done.answer
    }
    for (let round = 0; round < tries; round++) {
      const done = await tryChange(ports, by, await readApplication(ports, id), decide)
      if (done) return done.answer
    }
    throw new Refusal('busy')
  })
}

/** One try on the application as it is given; undefined when somebody else was faster. */
async function tryChange<T>(
  ports: Ports,
  by: Actor,
  given: Application,
  decide: (application: Application, now: number) => Change<T> | Promise<Change<T>>,
): Promise<{ readonly answer: T; readonly wrote: boolean } | undefined> {
  const { application, now, late } = await readCaughtUp(ports, given)
  const wanted = await decide({ ...application, ...late.after }, now)
  const { head } = application
  const acted = act(late.after, wanted.events ?? [], { by, now, seq: head.seq + late.entries.length })
  const entries = [...late.entries, ...acted.entries]
  const { writes, written, behind } = await changeWrites(ports, { head, after: acted.after, entries }, wanted, { now })
  if (writes.length > 0 && !(await ports.table.transact(writes)).done) return undefined
  if (behind) await readCaughtUp(ports, await readApplication(ports, application.id))
  else if (written) keepWritten(ports.table, written)
  return { answer: wanted.answer, wrote: writes.length > 0 }
}

async function readApplication(ports: Ports, id: string): Promise<Application> {
  const application = await findApplication(ports, id)
  if (!application) throw new Refusal('not-found')
  return application
}

/** What has followed by itself since; what is too much for one transaction with an act is entered first, in parts. */
async function readCaughtUp(ports: Ports, given: Application) {
  let application = given
  for (let part = 0; part < mostParts; part++) {
    const now = ports.clock.now()
    const late = findLate(application, now, atOnce)
    if (late.alarm === undefined || late.alarm > now) return { application, now, late }
    const { head } = application
    const { writes } = await changeWrites(
      ports,
      { head, after: late.after, entries: late.entries },
      {},
      { now, room: 0 },
    )
    await ports.table.transact(writes)
    application = await readApplication(ports, application.id)
  }
  throw new Refusal('busy')
}

/** The entries of an act, and the state after them. */
function act(
  before: Acted['after'],
  events: readonly Event[],
  { by, now, seq }: { by: Actor; now: number; seq: number },
): Pick<Acted, 'after' | 'entries'> {
  let { state } = before
  const entries = events.map((event, index) => {
    const entry = { ...event, seq: seq + index + 1, at: now, by } as Entry
    state = fold(state, entry)
    return entry
  })
  return { after: { ...before, state }, entries }
}

/** The rows of a first submission; refused when the application has been submitted already. */
export async function filingWrites(
  ports: Ports,
  filing: Omit<Dossier, 'state'>,
  by: Actor,
  wanted: Change<unknown>,
  now: number,
): Promise<readonly Write[]> {
  const acted = act({ ...filing, state: undefined }, wanted.events ?? [], { by, now, seq: 0 })
  return (await changeWrites(ports, { head: undefined, ...acted }, wanted, { now })).writes
}
