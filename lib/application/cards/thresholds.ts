import type { Days } from '../../bundle/model.ts'
import { type Day, endOf, startOf } from '../../rules/calendar/day.ts'
import { type Pause, reach } from '../clock/running-limit.ts'
import type { Colour } from '../events/supervision.ts'
import type { Law } from '../law.ts'

/** A limit as it is watched. */
export interface Watched {
  readonly start: Day
  readonly limit: Days
  /** Absent while it stands still. */
  readonly last?: Day
  readonly pauses: readonly Pause[]
}

export type Thresholds = Readonly<Record<Colour, number | undefined>>

/**
 * When each colour is shown (ms): the reminder as the day begins that lies so many working days before the last; yellow as
 * soon as that share of the limit's days is over; red as soon as all are. On short limits where yellow would come with
 * red, it does not come.
 */
export function thresholdsOf({ calendar, settings }: Law, { start, limit, last, pauses }: Watched): Thresholds {
  const { yellowAt, remindBefore } = settings.supervision
  const share = { days: Math.ceil(yellowAt * limit.days), count: limit.count }
  const yellow = reach(calendar, start, share, pauses).day
  const reminder = last === undefined || remindBefore === 0 ? undefined : calendar.addWorking(last, -remindBefore)
  return {
    reminder: reminder !== undefined && reminder > start ? startOf(reminder) : undefined,
    yellow: yellow !== undefined && (last === undefined || yellow < last) ? endOf(yellow) : undefined,
    red: last === undefined ? undefined : endOf(last),
  }
}
