import { printDays } from '../../../bundle/days.ts'
import type { Draft } from '../../../bundle/draft.ts'
import type { Problem } from '../../../bundle/problem.ts'
import { lastDayOf } from '../../../rules/calendar/calendar.ts'
import type { Region } from '../deadline.ts'
import { follow } from '../follow.ts'
import { trialOf } from './cases.ts'

/** Where the law limits every item, the promise of the whole is not longer than those limits allow (承诺时限 within 法定时限). */
export function theWholeIsPromisedWithinTheLaw({ bundle, positionOf }: Draft, region: Region): readonly Problem[] {
  const { promise, items, catalogue } = bundle
  if (!promise || items.some(({ item }) => !catalogue.items[item]?.legalLimit)) return []
  const { following, starts, days } = trialOf(bundle, region, { by: 'law', steps: false, against: [promise] })
  const most = starts.flatMap((start) => {
    const end = follow(following, start)?.result
    if (end === undefined || lastDayOf(days.calendar, start, promise) <= end) return []
    return promise.count === 'working' ? days.calendar.countWorking(start, end) : end - start
  })
  if (most.length === 0) return []
  const allowed = printDays({ ...promise, days: Math.min(...most) })
  return [
    {
      at: positionOf(['promise', bundle.region ?? '']),
      says: `The whole is promised in ${printDays(promise)} where the legal limits of its items allow ${allowed}.`,
      fix: `Promise at most ${allowed}.`,
    },
  ]
}
