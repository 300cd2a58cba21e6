import type { Bundle } from '../../bundle/model.ts'
import type { Settings } from '../../bundle/settings.ts'
import { type Calendar, lastDayOf } from '../../rules/calendar/calendar.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { lastShowing, latestAcceptance, latestReceipt } from './acceptance.ts'
import type { Course } from './running.ts'
import { type Entrant, type Times, timetable } from './timetable.ts'

/** A bundle in one of its worst cases, ready to be followed from any day. */
export interface Following {
  readonly bundle: Bundle
  readonly settings: Settings
  readonly calendar: Calendar
  readonly course: Course
  readonly entrants: readonly Entrant[]
  readonly applies: (item: string) => boolean
}

/** One application that counts as accepted from this day. */
export interface Followed {
  readonly times: ReadonlyMap<string, Times>
  /** The item whose result is the last, and its day. */
  readonly last: string
  readonly result: Day
  /** The last day for handing the last one out. */
  readonly out: Day
}

/** Follows one application; undefined when none of the items applies. */
export function follow(following: Following, from: Day): Followed | undefined {
  const { bundle, settings, entrants, applies, course, calendar } = following
  const accepted = latestAcceptance({ accept: bundle.accept, settings, calendar }, from)
  const times = timetable({ entrants, calendar, accepted, applies, gaps: course.all === 'most' })
  let last: string | undefined
  let result = from
  for (const [item, time] of times) if (last === undefined || time.result > result) [last, result] = [item, time.result]
  return last === undefined ? undefined : { times, last, result, out: latestHandOut(following, times.values()) }
}

/** Together: from the day on which all are there; as ready: each from its own decision (行政许可法 44; findDeliveryLimit). */
function latestHandOut({ bundle, settings, calendar }: Following, times: Iterable<Times>): Day {
  const within = (day: Day) => lastDayOf(calendar, day, settings.delivery)
  const together = bundle.deliver.policy === 'together'
  let over = 0
  let latest = 0
  for (const time of times) {
    over = Math.max(over, time.over)
    if (!together) latest = Math.max(latest, within(Math.max(time.decided, time.expired ?? 0)))
  }
  return together ? within(over) : Math.max(latest, over)
}

/**
 * The latest day from which everybody has what they need, after so many correction notices: that of acceptance, or on which
 * the originals are shown, even where the promise runs already.
 */
export function latestBeginning(
  { bundle: { accept }, settings, calendar }: Pick<Following, 'bundle' | 'settings' | 'calendar'>,
  filed: Day,
  rounds: number,
): Day {
  const accepting = { accept, settings, calendar }
  return lastShowing(accepting, latestReceipt(accepting, filed, rounds))
}
