import type { Acceptance } from '../../bundle/model.ts'
import type { Settings } from '../../bundle/settings.ts'
import { type Calendar, lastDayOf } from '../../rules/calendar/calendar.ts'
import type { Day } from '../../rules/calendar/day.ts'

/** When an application counts as accepted, and when its departments got it. */
export interface Accepted {
  readonly from: Day
  readonly dispatched: Day
}

/** From what acceptance follows: who accepts, in which time, on which days. */
export interface Accepting {
  readonly accept: Acceptance | undefined
  readonly settings: Settings
  readonly calendar: Calendar
}

/** 收件即受理: what is complete is accepted in the act of filing (003 §22(1)). */
export const isAutomatic = (accept: Acceptance | undefined): boolean => (accept?.by ?? 'automatic') === 'automatic'

/** The latest acceptance of papers that came in on this day, when nothing is wrong with them and nothing is to be shown. */
export function latestAcceptance({ accept, settings, calendar }: Accepting, receipt: Day): Accepted {
  const isAtOnce = isAutomatic(accept)
  return { from: receipt, dispatched: isAtOnce ? receipt : lastDayOf(calendar, receipt, settings.correctionNotice) }
}

/** The last day for showing the originals of what came in on this day (003 §27); the day itself where none are looked at. */
export function lastShowing(accepting: Accepting, receipt: Day): Day {
  const { accept, settings, calendar } = accepting
  if (isAutomatic(accept) || !accept?.originals) return receipt
  return lastDayOf(calendar, latestAcceptance(accepting, receipt).dispatched, settings.correctionAnswer)
}

/**
 * The latest day on which papers that were filed on this day are in as they stay, after so many correction notices, each
 * given on the last day for it and answered on the last day for that (行政许可法 32; 安阳市政务服务条例 36).
 */
export function latestReceipt(accepting: Accepting, filed: Day, rounds: number): Day {
  const { accept, settings, calendar } = accepting
  if (isAutomatic(accept)) return filed
  let receipt = filed
  // What only the originals show is told when they are shown.
  for (let round = 0; round < rounds; round++) {
    const told = accept?.originals ? lastShowing(accepting, receipt) : latestAcceptance(accepting, receipt).dispatched
    receipt = lastDayOf(calendar, told, settings.correctionAnswer)
  }
  return receipt
}
