import type { Days } from '../../bundle/model.ts'
import type { Calendar } from '../../rules/calendar/calendar.ts'
import type { Day } from '../../rules/calendar/day.ts'

/** A limit that runs, or ran, for an item of an application. */
export interface RunningLimit {
  /** The day of the event from which it runs; it is not counted itself (民法典 201). */
  readonly start: Day
  readonly limit: Days
  /** Days that an extension has added. */
  readonly extended: number
  /** Days of its own kind for which it has stood still so far. */
  readonly stopped: number
  readonly stoppedNow: boolean
  /** The last day on which it is kept; absent while it stands still. */
  readonly last?: Day
  /** It ends where the calendar is not known yet. */
  readonly provisional: boolean
  readonly basis: string
}

/** Days that are not counted: after `from`, up to and including `to`, or to this day. */
export interface Pause {
  readonly from: Day
  readonly to?: Day
}

/** Pauses in their order, those that touch or overlap as one. */
export function mergePauses(pauses: readonly Pause[]): readonly Pause[] {
  const merged: Pause[] = []
  for (const pause of [...pauses].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1)
    const end = last && (last.to ?? Number.POSITIVE_INFINITY)
    if (end === undefined || pause.from > end) merged.push(pause)
    else if (pause.to === undefined) merged[merged.length - 1] = { from: last?.from ?? pause.from }
    else if (pause.to > end) merged[merged.length - 1] = { from: last?.from ?? pause.from, to: pause.to }
  }
  return merged
}

/** Where a count of days arrives, and how many days it stood still on the way; without `day` it stands still now. */
export interface Reached {
  readonly day?: Day
  readonly stopped: number
}

/**
 * The nth day that counts after `start`, pauses left out. A pause that begins after the day was reached changes nothing
 * any more: what was late stays late. `pauses` as mergePauses gives them.
 */
export function reach(calendar: Calendar, start: Day, { days, count }: Days, pauses: readonly Pause[]): Reached {
  const add = (n: number) => (count === 'working' ? calendar.addWorking(start, n) : start + n)
  let stopped = 0
  let day = add(days)
  for (const { from, to } of pauses) {
    if (from > day) break
    if (to === undefined) return { stopped }
    const first = Math.max(from, start)
    if (to > first) stopped += count === 'working' ? calendar.countWorking(first, to) : to - first
    // A limit whose days were used up when the pause began lasts as long as the pause.
    day = Math.max(add(days + stopped), to)
  }
  return { day, stopped }
}
