import { printDays } from '../../../bundle/days.ts'
import type { Draft } from '../../../bundle/draft.ts'
import type { Days } from '../../../bundle/model.ts'
import type { Problem } from '../../../bundle/problem.ts'
import { lastDayOf } from '../../../rules/calendar/calendar.ts'
import { printDay } from '../../../rules/calendar/day.ts'
import type { Region } from '../deadline.ts'
import { follow } from '../follow.ts'
import { type Found, findCase, type Trial, trialOf } from './cases.ts'

/** The promise of a bundle is its critical path: it is not shorter than the promises of a chain of items (003 §31, §33). */
export function theWholeIsPromisedInTime({ bundle, positionOf }: Draft, region: Region): readonly Problem[] {
  const { promise } = bundle
  if (!promise) return []
  const trial = trialOf(bundle, region, { by: 'promise', steps: false, against: [promise] })
  const found = findCase(trial, ({ last, result }, start) =>
    result > lastDayOf(trial.days.calendar, start, promise) ? last : undefined,
  )
  if (!found) return []
  const { span, start } = longestSpan(trial, promise, found)
  const needed = printDays({ ...promise, days: span })
  const from = trial.starts.length > 1 ? `, accepted on ${printDay(start)},` : ''
  return [
    {
      at: positionOf(['promise', bundle.region ?? '']),
      says: `The whole is promised in ${printDays(promise)}, and ${found.chain.join(' → ')}${from} takes ${needed} even when each item keeps its own promise.`,
      fix: `Promise at least ${needed}, or shorten an item of this chain.`,
    },
  ]
}

/** The most days of the promise's kind that it takes, and from which day it does. */
function longestSpan(
  { days: { calendar }, following, starts }: Trial,
  { count }: Days,
  { applies, start: first }: Found,
) {
  return starts.reduce(
    (longest, start) => {
      const end = follow({ ...following, applies }, start)?.result ?? start
      const span = count === 'working' ? calendar.countWorking(start, end) : end - start
      return span > longest.span ? { span, start } : longest
    },
    { span: 0, start: first },
  )
}
