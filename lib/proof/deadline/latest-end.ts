import type { Days } from '../../bundle/model.ts'
import { type Calendar, lastDayOf } from '../../rules/calendar/calendar.ts'
import type { Day } from '../../rules/calendar/day.ts'

/** A step during which a clock stands still, held once. */
export interface Stop {
  /** One of them rules, whichever ends last. */
  readonly limits: readonly Days[]
  /** It ends with its last day and not before (公示): the decision comes on a later day, which must be left. */
  readonly endsByItself: boolean
}

/** A limit, and what may stop it while it runs. `extended`: days of its own kind that are added. */
export interface Running {
  readonly limit: Days
  readonly extended: number
  readonly stops: readonly Stop[]
}

/** Beyond so many days times orders of steps, every day of a step is taken for a working day: never too short, and quickly found. */
const mostTried = 512

/**
 * The latest day on which the limit can still be kept when it runs from `start`, whenever in between the steps are held.
 * Exact: every order of steps and counted days is tried; later is never better before than after, so of each choice only
 * the latest day is kept.
 */
export function latestEnd(calendar: Calendar, start: Day, running: Running): Day {
  const { limit, extended } = running
  const days = limit.days + extended
  const stops = running.stops.filter(({ endsByItself }) => !endsByItself || days > 0)
  const plain = limit.count === 'working' && stops.every(({ limits }) => limits.every(isWorking))
  if (plain || (stops.length > 0 && days * 2 ** stops.length > mostTried))
    return calendar.addWorking(start, days + longest(stops))
  const end = stops.length === 0 ? start + days : tryAll(calendar, start, { days, count: limit.count }, stops)
  return limit.count === 'working' || limit.days === 0 || calendar.isWorking(end) ? end : calendar.addWorking(end, 1)
}

const isWorking = ({ count }: Days): boolean => count === 'working'

const longest = (stops: readonly Stop[]): number =>
  stops.reduce((sum, { limits }) => sum + Math.max(...limits.map(({ days }) => days)), 0)

/** By which steps have been held (a bit each): the latest day on which so many days are left. */
function tryAll(calendar: Calendar, start: Day, { days, count }: Days, stops: readonly Stop[]): Day {
  let latest: (Day | undefined)[] = [start, ...Array(2 ** stops.length - 1)]
  for (let left = days; left > 0; left--) {
    hold(calendar, latest, stops, count === 'working' ? (day) => calendar.addWorking(day, 1) - 1 : (day) => day)
    latest = latest.map((day) =>
      day === undefined ? day : count === 'working' ? calendar.addWorking(day, 1) : day + 1,
    )
  }
  // With no day left a step can begin on the last one only.
  const never = stops.reduce((mask, { endsByItself }, index) => (endsByItself ? mask | (2 ** index) : mask), 0)
  hold(calendar, latest, stops, (day) => day, never)
  return Math.max(...latest.filter((day) => day !== undefined))
}

/** Each step that was not held begins as late as it can: on the eve of the next day that counts. */
function hold(
  calendar: Calendar,
  latest: (Day | undefined)[],
  stops: readonly Stop[],
  eve: (day: Day) => Day,
  never = 0,
): void {
  for (let held = 0; held < latest.length; held++) {
    const day = latest[held]
    if (day === undefined) continue
    for (const [index, { limits }] of stops.entries()) {
      const own = 2 ** index
      if ((held | never) & own) continue
      const to = Math.max(...limits.map((limit) => lastDayOf(calendar, eve(day), limit)))
      latest[held | own] = Math.max(latest[held | own] ?? to, to)
    }
  }
}
