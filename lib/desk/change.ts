import { link, root } from '../application/chain.ts'
import type { Actor, Entry, Event } from '../application/events.ts'
import { type ApplicationState, fold } from '../application/state.ts'
import type { Bundle } from '../bundle/model.ts'
import { type Outgoing, outboxWrite } from './outbox.ts'
import type { Ports, Write } from './ports.ts'
import { Refusal } from './refusal.ts'
import { entryKey, type HeadRow, headKey } from './rows.ts'
import { getVersion } from './versions.ts'

/** A submitted application as read for a change: what it is, what it runs on, and where its record ends. */
export interface Application {
  readonly id: string
  readonly state: ApplicationState
  readonly bundle: Bundle
  readonly head: HeadRow
}

/** What a use case wants to happen, all of it or nothing; `answer` goes back to its caller. */
export interface Change<T> {
  readonly events?: readonly Event[]
  readonly writes?: readonly Write[]
  readonly outgoing?: readonly Outgoing[]
  readonly answer: T
}

/** Enough for 30 branches of one application that begin in the same instant. */
const tries = 50

export async function findApplication(ports: Ports, id: string): Promise<Application | undefined> {
  const head = (await ports.table.get(headKey(id))) as HeadRow | undefined
  if (!head) return undefined
  const { bundle } = await getVersion(ports, head.state.bundle, head.state.version)
  return { id, state: head.state, bundle, head }
}

/**
 * Reads the application, lets `decide` say what should happen, and writes it in one transaction on the condition that
 * nothing happened meanwhile; otherwise reads and decides again. Answers after the transaction. Throws what `decide`
 * throws, Refusal not-found, and Refusal busy after many lost races.
 */
export async function change<T>(
  ports: Ports,
  by: Actor,
  id: string,
  decide: (application: Application, now: number) => Change<T> | Promise<Change<T>>,
): Promise<T> {
  for (let round = 0; round < tries; round++) {
    const application = await findApplication(ports, id)
    if (!application) throw new Refusal('not-found')
    const now = ports.clock.now()
    const wanted = await decide(application, now)
    const outgoing = ports.notices ? wanted.outgoing : wanted.outgoing?.filter(({ send }) => send !== 'notice')
    const writes = changeWrites(application.id, application.head, { ...wanted, outgoing }, by, now)
    if (writes.length === 0 || (await ports.table.transact(writes)).done) return wanted.answer
  }
  throw new Refusal('busy')
}

/** The rows of a change: the head on its condition, which guards all the others, an entry per event, and what comes with them. Empty when nothing is to change. */
export function changeWrites(
  id: string,
  head: HeadRow | undefined,
  wanted: Change<unknown>,
  by: Actor,
  now: number,
): Write[] {
  const { events = [], writes = [], outgoing = [] } = wanted
  if (events.length + writes.length + outgoing.length === 0) return []
  const rev = (head?.rev ?? 0) + 1
  let { seq, link: before, state } = head ?? { seq: 0, link: root, state: undefined }
  const entries = events.map((event): Write => {
    seq++
    const entry: Entry = { ...event, seq, at: now, by }
    before = link(before, entry)
    state = fold(state, entry)
    return { put: { ...entryKey(id, seq), entry, link: before } }
  })
  const next = { ...headKey(id), rev, seq, link: before, state }
  return [
    { put: next, if: head ? { equals: { rev: head.rev } } : 'absent' },
    ...entries,
    ...writes,
    ...outgoing.map((each, n) => outboxWrite(`${id}.${rev}.${n}`, each, now)),
  ]
}
