import type { Dossier } from '../dossier.ts'
import type { Entry, Event } from '../events.ts'
import { fold } from '../fold.ts'
import type { Actor } from '../outcome.ts'
import { dueRules } from './index.ts'

/** What follows by itself, from the law and the passing of time, is entered in this name. */
export const lawActor: Actor = { role: 'system', id: 'law' }

/** More than any application can owe in one go; a rule that does not move on is a bug. */
const most = 10_000

export interface CaughtUp {
  readonly entries: readonly Entry[]
  readonly after: Dossier
  /** When the next rule acts (ms), in the past when `room` did not suffice; undefined when time alone changes nothing any more. */
  readonly alarm: number | undefined
}

/**
 * Everything that has followed by itself up to and including `now`, in the order of its instants. The same however late
 * it is asked: each rule acts on the state as it was left by what happened before it. `seq`: the last of the record; `room`: about
 * how many entries there is room for.
 */
export function catchUp(dossier: Dossier, now: number, seq: number, room = most): CaughtUp {
  const entries: Entry[] = []
  let after = dossier
  for (let round = 0; round < most; round++) {
    const { at, events } = findFirst(after, now)
    if (at === undefined || at > now || entries.length >= room) return { entries, after, alarm: at }
    for (const event of events) {
      const entry = { ...event, seq: seq + entries.length + 1, at: now, by: lawActor } as Entry
      entries.push(entry)
      after = { ...after, state: fold(after.state, entry) }
    }
  }
  throw new Error('a rule of the law does not move on')
}

function findFirst(dossier: Dossier, now: number): { readonly at?: number; readonly events: readonly Event[] } {
  let first: number | undefined
  let events: readonly Event[] = []
  for (const rule of dueRules) {
    const at = rule.at(dossier)
    if (at === undefined || (first !== undefined && at >= first)) continue
    first = at
    events = at <= now ? rule.events(dossier, at, now) : []
  }
  return { at: first, events }
}
