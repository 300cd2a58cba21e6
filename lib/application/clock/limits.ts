import type { Days } from '../../bundle/model.ts'
import { type Day, dayOf } from '../../rules/calendar/day.ts'
import { isProvisional } from '../../rules/calendar/open-calendar.ts'
import type { Dossier } from '../dossier.ts'
import { findFirstOpening } from '../folds/review.ts'
import { stopsOf } from '../steps/stops.ts'
import { mergePauses, type Pause, type RunningLimit, reach } from './running-limit.ts'

/** The promised limit of an item as it runs (003 §31); undefined while it does not: before acceptance, or before its turn. */
export function promiseOf(dossier: Dossier, item: string): RunningLimit | undefined {
  const promise = dossier.bundle.catalogue.items[item]?.promise
  return promise && limitOf(dossier, item, promise, '003 §31')
}

/** The limit that the law itself sets for the item (行政许可法 42), where it sets one. */
export function legalLimitOf(dossier: Dossier, item: string): RunningLimit | undefined {
  const { legalLimit, basis } = dossier.bundle.catalogue.items[item] ?? {}
  return legalLimit && limitOf(dossier, item, legalLimit, ['行政许可法 42', ...(basis ?? [])].join('；'))
}

/** The day from which an item's limits run: that of acceptance, or of its opening where it begins after the results of others. */
export function findStart({ state, bundle }: Dossier, item: string): Day | undefined {
  const standing = state.items[item]
  if (!standing || standing.status === 'not-applicable' || standing.outcome === 'not-accepted') return undefined
  if (standing.undispatched) return undefined
  const accepted = state.acceptedAt ?? (state.law ? undefined : state.submittedAt)
  if (accepted === undefined) return undefined
  const place = bundle.items.find((each) => each.item === item)
  const begins = place?.begins === 'after-results' && place.after.length > 0 ? findFirstOpening(standing) : accepted
  return begins === undefined ? undefined : dayOf(begins)
}

const none: readonly Pause[] = []

/** When the item's clock stood still, as pauses of a count (行政许可法 45). */
export function pausesOf(dossier: Dossier, item: string): readonly Pause[] {
  return dossier.state.steps ? mergePauses(stopsOf(dossier, item)) : none
}

function limitOf(dossier: Dossier, item: string, limit: Days, basis: string): RunningLimit | undefined {
  const start = findStart(dossier, item)
  if (start === undefined) return undefined
  const { calendar } = dossier.law
  const pauses = pausesOf(dossier, item)
  const lengthened = (extended: number) => {
    const whole = extended === 0 ? limit : { days: limit.days + extended, count: limit.count }
    const { day, stopped } = reach(calendar, start, whole, pauses)
    return { extended, stopped, last: day === undefined ? undefined : endOnWorkingDay(dossier, day, limit) }
  }
  const plain = lengthened(0)
  const extension = findExtension(dossier, item, plain.last)
  const { last, ...rest } = extension === undefined ? plain : lengthened(extension)
  const provisional = isProvisional(calendar, last ?? start)
  return { start, limit, ...rest, stoppedNow: last === undefined, last, provisional, basis }
}

/** The days of an extension that came before the limit had ended; a promise that was broken before stays broken. */
function findExtension({ state }: Dossier, item: string, last: Day | undefined): number | undefined {
  const extension = state.items[item]?.extension
  return extension && (last === undefined || dayOf(extension.at) <= last) ? extension.days : undefined
}

/** What is decided on the spot ends on its own day, whatever day that is; other natural days end on a working day (民法典 203). */
function endOnWorkingDay({ law: { calendar } }: Dossier, day: Day, { days, count }: Days): Day {
  return count === 'working' || days === 0 || calendar.isWorking(day) ? day : calendar.addWorking(day, 1)
}
