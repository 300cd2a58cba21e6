import { printDays } from '../../../bundle/days.ts'
import type { Draft } from '../../../bundle/draft.ts'
import type { Item, SpecialStep } from '../../../bundle/model.ts'
import type { Problem } from '../../../bundle/problem.ts'
import { printDay } from '../../../rules/calendar/day.ts'
import type { Region } from '../deadline.ts'
import { findFewest, type KnownDays, openKnownDays } from '../known-days.ts'
import { stopBasisOf } from '../running.ts'
import { earliestAfter, findOverrun } from '../step-deadlines.ts'

/**
 * A step that is required and does not stop the clock lies within the promise (行政许可法 45 names what stops it): with all
 * the days of its limit it must leave the promise possible, whenever it is accepted.
 */
export function stepsLeaveThePromisePossible({ bundle, catalogue }: Draft, region: Region): readonly Problem[] {
  const days = openKnownDays(region.calendar)
  return bundle.items.flatMap(({ item: id }) => {
    const item = bundle.catalogue.items[id]
    return (item?.steps ?? []).flatMap((step, index): Problem[] => {
      if (!item || !step.required) return []
      const stops = stopBasisOf(bundle, item, step) !== undefined
      const start = findOverrun(item.promise, step, stops, days)
      if (start === undefined) return []
      const at = catalogue.positionOf(['items', id, 'steps', index, 'limit'])
      return [{ at, ...sayWhat(item, step, { stops, start }, days) }]
    })
  })
}

interface Overrun {
  readonly stops: boolean
  readonly start: number
}

function sayWhat({ id, promise, legalLimit }: Item, step: SpecialStep, { stops, start }: Overrun, days: KnownDays) {
  if (stops)
    return {
      says: `"${id}" is promised on the spot, and its ${step.kind} is not over before the end of its last day.`,
      fix: 'Promise at least 1 day.',
    }
  const limit = printDays(step.limit)
  const first = printDay(earliestAfter(step, days.calendar, start))
  const says = `The ${step.kind} of "${id}" has ${limit} and stops no clock: when it begins on ${printDay(start)} the decision comes on ${first} at the earliest, too late for the promise of ${printDays(promise)}.`
  const needed = findNeeded(promise, step, days, legalLimit?.days)
  const stop = ', or cite in stops-by the article by which it stops the clock.'
  return { says, fix: needed === undefined ? `Shorten the step${stop}` : `Promise at least ${needed} days${stop}` }
}

/** The fewest days of the promise's kind that would do, if the law allows so many. */
function findNeeded(promise: Item['promise'], step: SpecialStep, days: KnownDays, most = 1000): number | undefined {
  const isEnough = (needed: number) => findOverrun({ ...promise, days: needed }, step, false, days) === undefined
  return findFewest(promise.days + 1, most, isEnough)
}
