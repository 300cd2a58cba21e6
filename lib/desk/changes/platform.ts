import type { Entry } from '../../application/events.ts'
import type { Ports } from '../ports.ts'
import type { Outgoing } from './outbox.ts'

/** What nobody listens to is not written. */
export function isHeard({ notices, platform }: Ports, send: Outgoing['send']): boolean {
  if (send === 'notice') return notices !== undefined
  return send !== 'event' || platform !== undefined
}

/** Every event goes to the provincial platform, those of one change in one message: ids, kinds and times (002 §2). */
export function tellPlatform(application: string, entries: readonly Entry[]): Outgoing[] {
  const events = entries.map((entry) => ({
    seq: entry.seq,
    what: entry.kind,
    ...('item' in entry && { item: entry.item }),
    at: entry.at,
  }))
  return events.length === 0 ? [] : [{ send: 'event', message: { application, events } }]
}
