import type { Draft } from '../../../bundle/draft.ts'
import type { Problem } from '../../../bundle/problem.ts'
import type { Day } from '../../../rules/calendar/day.ts'
import type { Region } from '../deadline.ts'
import type { Followed } from '../follow.ts'
import { findCase, findSuspects, trialOf } from './cases.ts'

/** 行政许可法 42(2): licences of several departments that are handled together are decided within so many working days of acceptance. */
const most = 45

/** The chain of promises before a licence leaves it the time of the law: its own limit runs from its opening, this one from acceptance. */
export function jointLicencesKeepArticle42({ bundle, positionOf }: Draft, region: Region): readonly Problem[] {
  const licences = bundle.items.filter(({ item }) => bundle.catalogue.items[item]?.kind === '行政许可')
  if (new Set(licences.map(({ item }) => bundle.catalogue.items[item]?.department)).size < 2) return []
  const trial = trialOf(bundle, region, { by: 'promise', steps: false, against: [] })
  const { calendar } = trial.days
  const isLate = ({ times }: Followed, start: Day, item: string) =>
    (times.get(item)?.decided ?? start) > calendar.addWorking(start, most)
  const ids = licences.map(({ item }) => item)
  return findSuspects(trial, ids, isLate).flatMap((item): Problem[] => {
    const found = findCase(trial, (followed, start) => (isLate(followed, start, item) ? item : undefined))
    if (!found) return []
    const decided = found.followed.times.get(item)?.decided ?? found.start
    const index = bundle.items.findIndex((each) => each.item === item)
    return [
      {
        at: positionOf(['items', index, 'item']),
        says: `The licence "${item}" is decided up to ${calendar.countWorking(found.start, decided)} working days after acceptance (${found.chain.join(' → ')}); licences handled together have ${most} (行政许可法 42).`,
        fix: 'Promise fewer days along this chain, or let its items begin at once.',
      },
    ]
  })
}
