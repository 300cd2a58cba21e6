import { accountOf } from '../../../lib/application/clock/account.ts'
import { summarise } from '../../../lib/application/clock/summary.ts'
import { dayOf, printDay } from '../../../lib/rules/calendar/day.ts'
import { countedByHand } from './days.ts'
import type { Invariant, Judged } from './record.ts'

/** The account of days sums to the calendar: from the filing on, no day is lost and none is there twice (RULES §1). */
export const noDayIsLost: Invariant = (judged) =>
  applying(judged).flatMap((item) => {
    const days = accountFor(judged, item)
    const first = dayOf(judged.dossier.state.submittedAt)
    const wrong = days.find(({ day }, index) => day !== first + index)
    const { days: all, parties } = summarise(days)
    const sum = Object.values(parties).reduce((total, { natural }) => total + natural, 0)
    return [
      ...(days.length > 0 ? [] : [`${item} has no account`]),
      ...(wrong ? [`${item}: ${printDay(wrong.day)} is not in its place`] : []),
      ...(sum === all.natural && sum === days.length
        ? []
        : [`${item}: ${sum} of ${days.length} days belong to somebody`]),
    ]
  })

/** As many days are taken off the promise as somebody counts with a printed calendar. */
export const theCountIsRight: Invariant = (judged) =>
  applying(judged).flatMap((item) => {
    const { counted } = summarise(accountFor(judged, item))
    const { dossier, entries } = judged
    const { decision, endedAt } = dossier.state.items[item] ?? {}
    const done = dayOf((decision?.at ?? endedAt ?? judged.now) - 1)
    const byHand = countedByHand(dossier.bundle, entries, item, { ...judged, done })
    return counted === byHand ? [] : [`${item}: ${counted} days counted, ${byHand} by hand`]
  })

function applying({ dossier: { state } }: Judged): string[] {
  return Object.keys(state.items).filter((item) => state.items[item]?.status !== 'not-applicable')
}

function accountFor({ dossier, entries, now }: Judged, item: string) {
  const { id, bundle, law } = dossier
  return accountOf({ id, bundle, law, entries }, item, dayOf(now))
}
