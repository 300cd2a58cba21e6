import { type Day, dayOf, startOf } from '../../rules/calendar/day.ts'
import type { Dossier } from '../dossier.ts'
import type { Entry } from '../events.ts'
import { fold } from '../fold.ts'
import { hasResult } from '../issuing/results.ts'
import type { ApplicationState } from '../state.ts'
import { stopsOf } from '../steps/stops.ts'
import { findHolder, type Holder, type Party } from './holder.ts'
import { findStart, pausesOf } from './limits.ts'
import type { Pause } from './running-limit.ts'

/** One calendar day of an item, and whose it was. */
export interface AccountDay {
  readonly day: Day
  readonly working: boolean
  readonly party: Party
  readonly who: string
  /** Whether it is taken off the item's promise. */
  readonly counts: boolean
  readonly basis: string
}

/** What an account is computed from: the whole record, on the version and under the calendar in force for it. */
export interface RecordedCase extends Pick<Dossier, 'id' | 'bundle' | 'law'> {
  readonly entries: readonly Entry[]
}

/**
 * Every day from filing to the item's end (or `through`, if that is earlier), each once. A day belongs to whoever held
 * the matter when it began, so the day on which something happens is still that of whoever had it before. The same for
 * ever: nothing enters into it but the record and the calendar.
 */
export function accountOf({ entries, ...rest }: RecordedCase, item: string, through: Day): readonly AccountDay[] {
  const state = entries.reduce<ApplicationState | undefined>(fold, undefined)
  if (!state || (state.items[item]?.status ?? 'not-applicable') === 'not-applicable') return []
  const whole = { ...rest, state }
  const counting = countingOf(whole, item)
  const { calendar } = rest.law
  const first = dayOf(state.submittedAt)
  const days: AccountDay[] = []
  const replay = replayOf(entries)
  for (let day = first; day <= Math.min(through, lastOf(whole, item, through)); day++) {
    const then = replay(startOf(day))
    const holder =
      findStop(whole, item, day) ?? (then && findHolder({ ...rest, state: then }, item)) ?? nobody(day === first)
    const working = calendar.isWorking(day)
    days.push({ day, working, ...holder, ...counting(day, working, holder) })
  }
  return days
}

const nobody = (isFirst: boolean): Holder =>
  isFirst ? { party: 'receipt', who: 'receipt', basis: '民法典 201' } : { party: 'law', who: 'law', basis: '003 §31' }

/** The state as it was just before an instant; asked with instants in their order, it folds each entry once. */
function replayOf(entries: readonly Entry[]): (instant: number) => ApplicationState | undefined {
  let next = 0
  let state: ApplicationState | undefined
  return (instant) => {
    for (let entry = entries[next]; entry && entry.at < instant; entry = entries[++next]) state = fold(state, entry)
    return state
  }
}

/** The day on which the item was over: its result in hands, or its end where there is none to hand out. */
function lastOf(dossier: Dossier, item: string, through: Day): Day {
  const standing = dossier.state.items[item]
  if (standing?.outcome === undefined || findHolder(dossier, item) !== undefined) return through
  const { closedAt, deliveredAt } = dossier.state
  const out = standing.issuedAt ?? (hasResult(dossier.state, item) ? (deliveredAt ?? closedAt) : undefined)
  return dayOf(out ?? standing.endedAt ?? closedAt ?? dossier.state.submittedAt)
}

const isIn = ({ from, to = Number.POSITIVE_INFINITY }: Pause, day: Day): boolean => day > from && day <= to

function findStop(dossier: Dossier, item: string, day: Day): Holder | undefined {
  if (!dossier.state.steps) return undefined
  const stop = stopsOf(dossier, item).find((each) => isIn(each, day))
  return stop && { party: 'step', who: stop.step, basis: stop.basis }
}

/** Which days are taken off the promise: after its start, up to the decision or other end, without those that stand still. */
function countingOf(dossier: Dossier, item: string) {
  const start = findStart(dossier, item) ?? Number.POSITIVE_INFINITY
  const { decision, endedAt } = dossier.state.items[item] ?? {}
  const over = decision?.at ?? endedAt
  // What ends with the first instant of a day has ended with the day before.
  const end = over === undefined ? Number.POSITIVE_INFINITY : dayOf(over - 1)
  const pauses = pausesOf(dossier, item)
  const natural = dossier.bundle.catalogue.items[item]?.promise.count === 'natural'
  return (day: Day, working: boolean, { party, basis }: Holder): Pick<AccountDay, 'counts' | 'basis'> => {
    const within = day > start && day <= end && !pauses.some((pause) => isIn(pause, day))
    if (day === start && party !== 'receipt') return { counts: false, basis: `${basis}；民法典 201` }
    if (!within) return { counts: false, basis }
    return natural || working ? { counts: true, basis } : { counts: false, basis: `${basis}；行政许可法 82` }
  }
}
