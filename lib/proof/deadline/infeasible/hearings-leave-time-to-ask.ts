import { printDays } from '../../../bundle/days.ts'
import type { Draft } from '../../../bundle/draft.ts'
import type { Days } from '../../../bundle/model.ts'
import type { Problem } from '../../../bundle/problem.ts'
import { type Calendar, lastDayOf } from '../../../rules/calendar/calendar.ts'
import type { Day } from '../../../rules/calendar/day.ts'
import type { Region } from '../deadline.ts'
import { findFewest, findStart, openKnownDays } from '../known-days.ts'

/**
 * Whoever may ask for a hearing may do so on the last day for it, and is told its place so many days before (行政许可法 47,
 * 48): the step's own limit is not shorter than both together.
 */
export function hearingsLeaveTimeToAsk({ bundle, catalogue }: Draft, region: Region): readonly Problem[] {
  const days = openKnownDays(region.calendar)
  const { ask, notice } = region.settings.hearing
  const findTooShort = (limit: Days) =>
    findStart(
      days,
      (begun) => earliestHearing(days.calendar, begun, { ask, notice }) > lastDayOf(days.calendar, begun, limit),
    )
  return bundle.items.flatMap(({ item }) =>
    (bundle.catalogue.items[item]?.steps ?? []).flatMap(({ kind, limit }, index): Problem[] => {
      if (kind !== 'hearing' || findTooShort(limit) === undefined) return []
      const isEnough = (needed: number) => findTooShort({ ...limit, days: needed }) === undefined
      const needed = findFewest(limit.days + 1, ask.days + notice.days + 1000, isEnough) ?? limit.days
      return [
        {
          at: catalogue.positionOf(['items', item, 'steps', index, 'limit']),
          says: `The hearing of "${item}" has ${printDays(limit)}; asking for it takes up to ${printDays(ask)} (行政许可法 47), and telling its place ${printDays(notice)} (48).`,
          fix: `Give it at least ${printDays({ ...limit, days: needed })}.`,
        },
      ]
    }),
  )
}

/** Told of it on the day it begins, asked for on the last day, and held as soon as it may be after that. */
function earliestHearing(
  calendar: Calendar,
  begun: Day,
  { ask, notice }: { readonly ask: Days; readonly notice: Days },
): Day {
  const asked = lastDayOf(calendar, begun, ask)
  return notice.count === 'natural' ? asked + notice.days : calendar.addWorking(asked, notice.days)
}
