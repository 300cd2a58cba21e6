import { stepNames } from '../../application/steps/step-names.ts'
import type { Bundle, Days, Item, SpecialStep } from '../../bundle/model.ts'
import { type Calendar, lastDayOf } from '../../rules/calendar/calendar.ts'
import type { Day } from '../../rules/calendar/day.ts'
import type { StepDeadline } from './deadline.ts'
import { findStart, type KnownDays } from './known-days.ts'
import { latestEnd } from './latest-end.ts'
import { stopBasisOf } from './running.ts'

/** The steps of an item, and whether those that stop no clock leave its promise possible. */
export function stepDeadlinesOf(bundle: Bundle, item: Item, days: KnownDays): readonly StepDeadline[] {
  return (item.steps ?? []).map((step) => {
    const stops = stopBasisOf(bundle, item, step)
    const fits = findOverrun(item.promise, step, stops !== undefined, days) === undefined
    const { kind, limit, required } = step
    return { kind, name: stepNames[kind], limit, required, ...(stops !== undefined && { stops }), fits }
  })
}

/**
 * A start from which the promise is over before the step can be, when it takes its days: undefined when there is none. A
 * publicity is over with the end of its last day only (SPC-02.publicity), so the decision comes on a later one.
 */
export function findOverrun(promise: Days, step: SpecialStep, stops: boolean, days: KnownDays): Day | undefined {
  if (stops) return step.kind === 'publicity' && promise.days === 0 ? days.first : undefined
  return findStart(days, (start) => earliestAfter(step, days.calendar, start) > lastOf(days.calendar, start, promise))
}

/** The first day on which the item can be decided, when the step began on the first and took its days. */
export function earliestAfter({ kind, limit }: SpecialStep, calendar: Calendar, start: Day): Day {
  return lastDayOf(calendar, start, limit) + (kind === 'publicity' ? 1 : 0)
}

const lastOf = (calendar: Calendar, start: Day, limit: Days): Day =>
  latestEnd(calendar, start, { limit, extended: 0, stops: [] })

/** Days of the promise that are left at least, when the required steps that stop nothing are held at once and take theirs. */
export function marginOf(bundle: Bundle, item: Item, { calendar, first, last }: KnownDays): number {
  const { promise, steps = [] } = item
  const charged = steps.filter((step) => step.required && stopBasisOf(bundle, item, step) === undefined)
  if (charged.length === 0) return promise.days
  let margin = promise.days
  for (let start = first; start <= last; start++) {
    const from = Math.max(...charged.map(({ limit }) => lastDayOf(calendar, start, limit)))
    const end = lastOf(calendar, start, promise)
    const left = promise.count === 'working' ? calendar.countWorking(from, end) : end - from
    margin = Math.min(margin, left)
  }
  return Math.max(0, margin)
}
