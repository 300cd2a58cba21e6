import { printDays } from '../../../bundle/days.ts'
import type { Draft } from '../../../bundle/draft.ts'
import type { Problem } from '../../../bundle/problem.ts'
import { lastDayOf } from '../../../rules/calendar/calendar.ts'
import type { Region } from '../deadline.ts'
import type { Followed } from '../follow.ts'
import { findCase, findSuspects, trialOf } from './cases.ts'

/**
 * An item that begins at once is decided within its own promise and only its result waits (003 §33): so long as results
 * are handed out together nobody is late. Handed out as they are ready, its delivery runs from its decision (行政许可法
 * 44; findDeliveryLimit), and is over when what it needs comes later than that.
 */
export function resultsComeInTimeToDeliver({ bundle, positionOf }: Draft, region: Region): readonly Problem[] {
  if (bundle.deliver.policy !== 'as-ready') return []
  const { delivery } = region.settings
  const trial = trialOf(bundle, region, { by: 'promise', steps: true, against: [delivery] })
  const isLate = ({ times }: Followed, item: string) => {
    const time = times.get(item)
    return time !== undefined && time.result > lastDayOf(trial.days.calendar, time.decided, delivery)
  }
  const waiting = bundle.items.filter(({ begins, after }) => begins === 'at-once' && after.length > 0)
  const ids = waiting.map(({ item }) => item)
  return findSuspects(trial, ids, (followed, _, item) => isLate(followed, item)).flatMap((item): Problem[] => {
    const found = findCase(trial, (followed) => (isLate(followed, item) ? item : undefined))
    if (!found) return []
    const index = bundle.items.findIndex((each) => each.item === item)
    return [
      {
        at: positionOf(['items', index, 'after']),
        says: `"${item}" begins at once, and its result waits for ${found.chain.slice(0, -1).join(' → ')} longer than the ${printDays(delivery)} in which what is decided must be delivered (行政许可法 44).`,
        fix: 'Write: begins: after-results, or deliver: { policy: together }.',
      },
    ]
  })
}
