import { link, root } from '../application/chain.ts'
import type { Dossier } from '../application/dossier.ts'
import { catchUp } from '../application/due/catch-up.ts'
import type { Entry, Event } from '../application/events.ts'
import { fold } from '../application/fold.ts'
import type { Law } from '../application/law.ts'
import type { Actor } from '../application/outcome.ts'
import type { ApplicationState } from '../application/state.ts'
import type { Bundle } from '../bundle/model.ts'
import { followLists } from './follow-lists.ts'
import { followMachine } from './follow-machine.ts'
import { followNotices } from './follow-notices.ts'
import { getLaw } from './law.ts'
import { type Outgoing, outboxWrite } from './outbox.ts'
import { isHeard, tellPlatform } from './platform.ts'
import type { Ports, Write } from './ports.ts'
import { Refusal } from './refusal.ts'
import { alarmKey, entryKey, type HeadRow, headKey } from './rows.ts'
import { getVersion } from './versions.ts'

/** A submitted application as read for a change: what it is, what it runs on, and where its record ends. */
export interface Application extends Dossier {
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

/** As many entries that follow by themselves as go into one transaction with all their rows. */
const atOnce = 12

/** More transactions of them than any application can owe. */
const mostParts = 1000

export async function findApplication(ports: Ports, id: string): Promise<Application | undefined> {
  const head = (await ports.table.get(headKey(id))) as HeadRow | undefined
  if (!head) return undefined
  const { bundle } = await getVersion(ports, head.state.bundle, head.state.version)
  const law = await getLaw(ports, head.state.law)
  return { id, state: head.state, bundle, law, head }
}

/** The application as it stands at this moment: with what has followed by itself, written or not. */
export async function findPresent(ports: Ports, id: string): Promise<Application | undefined> {
  const application = await findApplication(ports, id)
  return application && { ...application, ...catchUp(application, ports.clock.now(), application.head.seq).after }
}

/**
 * Reads the application, enters what has followed by itself since, lets `decide` say what should happen, and writes it in
 * one transaction on the condition that nothing happened meanwhile; otherwise reads and decides again. What this means for
 * the lists and the machine follows from the change of state. Answers after the transaction. Throws what `decide` throws,
 * Refusal not-found, and Refusal busy after many lost races.
 */
export async function change<T>(
  ports: Ports,
  by: Actor,
  id: string,
  decide: (application: Application, now: number) => Change<T> | Promise<Change<T>>,
): Promise<T> {
  for (let round = 0; round < tries; round++) {
    const { application, now, late } = await readCaughtUp(ports, id)
    const wanted = await decide({ ...application, ...late.after }, now)
    const acted = act(late.after, wanted.events ?? [], { by, now, seq: application.head.seq + late.entries.length })
    const entries = [...late.entries, ...acted.entries]
    const { writes, behind } = await changeWrites(ports, application, acted.after, entries, wanted, now)
    if (writes.length > 0 && !(await ports.table.transact(writes)).done) continue
    if (behind) await readCaughtUp(ports, id)
    return wanted.answer
  }
  throw new Refusal('busy')
}

/** The application and what has followed by itself since; what is too much for one transaction with an act is entered first, in parts. */
async function readCaughtUp(ports: Ports, id: string) {
  for (let part = 0; part < mostParts; part++) {
    const application = await findApplication(ports, id)
    if (!application) throw new Refusal('not-found')
    const now = ports.clock.now()
    const late = catchUp(application, now, application.head.seq, atOnce)
    if (late.alarm === undefined || late.alarm > now) return { application, now, late }
    const { writes } = await changeWrites(ports, application, late.after, late.entries, { answer: null }, now, 0)
    await ports.table.transact(writes)
  }
  throw new Refusal('busy')
}

interface Acted {
  readonly after: Omit<Dossier, 'state'> & { readonly state: ApplicationState | undefined }
  readonly entries: readonly Entry[]
}

/** The entries of an act, and the state after them. */
function act(
  before: Acted['after'],
  events: readonly Event[],
  { by, now, seq }: { by: Actor; now: number; seq: number },
): Acted {
  let { state } = before
  const entries = events.map((event, index) => {
    const entry = { ...event, seq: seq + index + 1, at: now, by } as Entry
    state = fold(state, entry)
    return entry
  })
  return { after: { ...before, state }, entries }
}

interface Filing {
  readonly id: string
  readonly bundle: Bundle
  readonly law: Law
}

/** The rows of a first submission; refused when the application has been submitted already. */
export async function filingWrites(
  ports: Ports,
  { id, bundle, law }: Filing,
  by: Actor,
  wanted: Change<unknown>,
  now: number,
): Promise<Write[]> {
  const before = { id, bundle, law, state: undefined }
  const { after, entries } = act(before, wanted.events ?? [], { by, now, seq: 0 })
  return (await changeWrites(ports, { ...before, head: undefined }, after, entries, wanted, now)).writes
}

interface Before extends Filing {
  readonly head: HeadRow | undefined
}

interface Changing {
  readonly writes: Write[]
  /** There was no room for all that has followed by itself. */
  readonly behind: boolean
}

/** The head on its condition, which guards all the others, an entry per event, and what comes with them. Empty when nothing is to change. */
async function changeWrites(
  ports: Ports,
  { id, head }: Before,
  acted: Acted['after'],
  acts: readonly Entry[],
  { writes = [], outgoing = [] }: Change<unknown>,
  now: number,
  room = atOnce,
): Promise<Changing> {
  const { state } = acted
  if (!state) throw new Error('an application begins with its submission')
  const law = state.law?.calendar === acted.law.calendar.version ? acted.law : await getLaw(ports, state.law)
  const dossier = { ...acted, state, law }
  const { entries: following, after, alarm: next } = catchUp(dossier, now, (head?.seq ?? 0) + acts.length, room)
  const rang = head?.alarm !== undefined && head.alarm <= now
  if (acts.length + following.length + writes.length + outgoing.length === 0 && !rang)
    return { writes: [], behind: false }
  const { rows, link } = chain(id, head, [...acts, ...following])
  const machine = await followMachine(ports, head?.state, after)
  const all = [
    ...outgoing,
    ...machine.outgoing,
    ...followNotices(head?.state, id, after.state),
    ...tellPlatform(id, [...acts, ...following]),
  ]
  const told = all.filter(({ send }) => isHeard(ports, send))
  const alarm = moveAlarm(id, { standing: head?.alarm, next, now })
  const rev = (head?.rev ?? 0) + 1
  const seq = (head?.seq ?? 0) + rows.length
  const changes: Write[] = [
    {
      put: { ...headKey(id), rev, seq, link, state: after.state, ...(alarm.at !== undefined && { alarm: alarm.at }) },
      if: head ? { equals: { rev: head.rev } } : 'absent',
    },
    ...rows,
    ...alarm.writes,
    ...writes,
    ...followLists(head?.state, after, now),
    ...machine.writes,
    ...told.map((each, n) => outboxWrite(`${id}.${rev}.${n}`, each, now)),
  ]
  return { writes: changes, behind: next !== undefined && next <= now }
}

function chain(id: string, head: HeadRow | undefined, entries: readonly Entry[]): { rows: Write[]; link: string } {
  let before = head?.link ?? root
  const rows = entries.map((entry): Write => {
    before = link(before, entry)
    return { put: { ...entryKey(id, entry.seq), entry, link: before } }
  })
  return { rows, link: before }
}

/** An alarm that rings too early costs a look, one that moves costs two rows: so it moves only forward, or when it has rung. */
function moveAlarm(
  id: string,
  { standing, next, now }: { standing: number | undefined; next: number | undefined; now: number },
): { at?: number; writes: Write[] } {
  const keeps = standing !== undefined && standing > now && next !== undefined && next >= standing
  if (keeps || standing === next) return { at: standing, writes: [] }
  return {
    at: next,
    writes: [
      ...(standing === undefined ? [] : [{ remove: alarmKey(standing, id) }]),
      ...(next === undefined ? [] : [{ put: { ...alarmKey(next, id), application: id } }]),
    ],
  }
}
