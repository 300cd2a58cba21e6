import type { Dossier } from '../../../lib/application/dossier.ts'
import type { Entry } from '../../../lib/application/events.ts'
import { fold } from '../../../lib/application/fold.ts'
import type { ApplicationState } from '../../../lib/application/state.ts'
import type { CalendarTable } from '../../../lib/rules/calendar/calendar.ts'

/** A whole record, to be judged: what happened, what it ran on, and when it was looked at. */
export interface Judged {
  readonly dossier: Dossier
  readonly entries: readonly Entry[]
  /** The days as written, for counting them once more in another way. */
  readonly table: CalendarTable
  readonly now: number
}

/** An entry with the state that it found. */
export interface Met {
  readonly entry: Entry
  readonly before: ApplicationState
}

/** A rule that every record keeps: everything in this one that breaks it, in a sentence each. */
export type Invariant = (judged: Judged) => readonly string[]

/** Every entry after the first, with the state before it. */
export function meet(entries: readonly Entry[]): readonly Met[] {
  const [first, ...rest] = entries
  if (!first) return []
  let state = fold(undefined, first)
  return rest.map((entry) => {
    const before = state
    state = fold(state, entry)
    return { entry, before }
  })
}
