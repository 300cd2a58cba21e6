import { link, root } from '../../application/chain.ts'
import type { Dossier } from '../../application/dossier.ts'
import { catchUp } from '../../application/due/catch-up.ts'
import type { Entry } from '../../application/events.ts'
import type { ApplicationState } from '../../application/state.ts'
import { getLaw } from '../law.ts'
import type { Ports, Write } from '../ports.ts'
import { entryKey, type HeadRow, headKey } from '../rows/application.ts'
import type { Application } from './application.ts'
import { followLists } from './follow-lists.ts'
import { followMachine } from './follow-machine.ts'
import { followNotices } from './follow-notices.ts'
import { moveAlarm } from './move-alarm.ts'
import { type Outgoing, outboxWrite } from './outbox.ts'
import { isHeard, tellPlatform } from './platform.ts'

/** As many entries that follow by themselves as go into one transaction with all their rows. */
export const atOnce = 12

/** An application after an act: what was entered since its head was written, and the state to which that has led. */
export interface Acted {
  readonly head: HeadRow | undefined
  readonly after: Omit<Dossier, 'state'> & { readonly state: ApplicationState | undefined }
  readonly entries: readonly Entry[]
}

/** What a use case wants written and sent beside its events. */
interface Beside {
  readonly writes?: readonly Write[]
  /** Of a filing: who applies, masked. */
  readonly applicant?: string
  readonly outgoing?: readonly Outgoing[]
}

interface Changing {
  readonly writes: readonly Write[]
  /** The application as it will be when these are written. */
  readonly written?: Application
  /** There was no room for all that has followed by itself. */
  readonly behind: boolean
}

/**
 * The rows of a change and of what follows from it: the head on its condition, which guards all the others, an entry per
 * event, and what comes with them. Empty when nothing is to change. `room`: for how many entries that follow by themselves.
 */
export async function changeWrites(
  ports: Ports,
  { head, after: { id, ...rest }, entries: acts }: Acted,
  { writes = [], outgoing = [], applicant = head?.applicant }: Beside,
  { now, room = atOnce }: { now: number; room?: number },
): Promise<Changing> {
  const rang = head?.alarm !== undefined && head.alarm <= now
  if (acts.length + writes.length + outgoing.length === 0 && !rang) return { writes: [], behind: false }
  const dossier = await withLaw(ports, { id, ...rest })
  const { entries, after, alarm: next } = follow(dossier, acts, head, { now, room, rang })
  const { rows, link } = chain(id, head, entries)
  const machine = await followMachine(ports, head?.state, after)
  const told = [
    ...outgoing,
    ...machine.outgoing,
    ...followNotices(head?.state, id, after.state),
    ...tellPlatform(id, entries),
  ].filter(({ send }) => isHeard(ports, send))
  const alarm = moveAlarm(id, after.state, { standing: head?.alarm, next, now })
  const rev = (head?.rev ?? 0) + 1
  const seq = (head?.seq ?? 0) + rows.length
  const written: HeadRow = {
    ...headKey(id),
    rev,
    seq,
    link,
    state: after.state,
    ...(alarm.at !== undefined && { alarm: alarm.at }),
    ...(applicant !== undefined && { applicant }),
  }
  return {
    writes: [
      { put: written, if: head ? { equals: { rev: head.rev } } : 'absent' },
      ...rows,
      ...alarm.writes,
      ...writes,
      ...followLists(head?.state, after, now, applicant),
      ...machine.writes,
      ...told.map((each, n) => outboxWrite(`${id}.${rev}.${n}`, each, now)),
    ],
    written: { ...after, head: written },
    behind: next !== undefined && next <= now,
  }
}

/** A change of calendar holds from its own entry on. */
async function withLaw(ports: Ports, { state, law, ...rest }: Acted['after']): Promise<Dossier> {
  if (!state) throw new Error('an application begins with its submission')
  const same = (state.law?.calendar ?? 0) === law.calendar.version
  return { ...rest, state, law: same ? law : await getLaw(ports, state.law) }
}

/** Where nothing was entered and no alarm has rung, nothing follows either. */
function follow(
  dossier: Dossier,
  acts: readonly Entry[],
  head: HeadRow | undefined,
  { now, room, rang }: { now: number; room: number; rang: boolean },
) {
  if (acts.length === 0 && !rang) return { entries: acts, after: dossier, alarm: head?.alarm }
  const { entries, after, alarm } = catchUp(dossier, now, (head?.seq ?? 0) + acts.length, room)
  return { entries: entries.length === 0 ? acts : [...acts, ...entries], after, alarm }
}

function chain(id: string, head: HeadRow | undefined, entries: readonly Entry[]) {
  let before = head?.link ?? root
  const rows = entries.map((entry): Write => {
    before = link(before, entry)
    return { put: { ...entryKey(id, entry.seq), entry, link: before } }
  })
  return { rows, link: before }
}
