import { type Calendar, type Limit, lastDayOf } from '../../rules/calendar/calendar.ts'
import { type Day, dayOf, printDay } from '../../rules/calendar/day.ts'
import type { RuleId } from '../articles/index.ts'
import type { Dossier } from '../dossier.ts'
import type { ApplicationState, StepState } from '../state.ts'

/** The last day on which the applicant may ask for the hearing (行政许可法 47); undefined until they were told of it. */
export function askUntil({ law }: Dossier, { notice }: StepState): Day | undefined {
  return notice && lastDayOf(law.calendar, dayOf(notice.at), law.settings.hearing.ask)
}

/** The rule that asking for the hearing now would break. */
export function findAskBreach(dossier: Dossier, step: StepState, now: number): RuleId | undefined {
  const last = askUntil(dossier, step)
  return last === undefined || dayOf(now) > last ? 'SPC-03.hearing-ask' : undefined
}

/** The last day on which a hearing that was asked for may be held (行政许可法 47). */
function holdUntil({ law }: Dossier, { hearing }: StepState): Day | undefined {
  return hearing?.askedAt === undefined
    ? undefined
    : lastDayOf(law.calendar, dayOf(hearing.askedAt), law.settings.hearing.hold)
}

interface Setting {
  readonly on: Day
  readonly chair: string
}

/**
 * The rule that setting the hearing so would break. When it is too late to tell the applicant in time and still hold it in
 * time, the first day after telling is the only one left: the delay is a matter for supervision, the hearing is owed.
 */
export function findSettingBreach(
  dossier: Dossier,
  step: StepState,
  { on, chair }: Setting,
  now: number,
): RuleId | undefined {
  const { calendar, settings } = dossier.law
  const last = holdUntil(dossier, step)
  if (last === undefined) return 'SPC-03.hearing-hold'
  const earliest = earliestAfter(calendar, dayOf(now), settings.hearing.notice)
  if (on < earliest) return 'SPC-03.hearing-notice'
  const firstWorking = calendar.addWorking(earliest - 1, 1)
  if (on > Math.max(last, firstWorking)) return 'SPC-03.hearing-hold'
  return isReviewer(dossier.state, step, chair) ? 'SPC-03.hearing-chair' : undefined
}

/** The rule that ending the hearing's step now would break: it ends unasked after the time for asking, or else with its record. */
export function findHearingEndBreach(dossier: Dossier, step: StepState, now: number): RuleId | undefined {
  const { askedAt, set } = step.hearing ?? {}
  if (askedAt === undefined) {
    const last = askUntil(dossier, step)
    return last === undefined || dayOf(now) <= last ? 'SPC-03.hearing-ask' : undefined
  }
  if (!set || printDay(dayOf(now)) < set.on) return 'SPC-03.hearing-record'
  return isReviewer(dossier.state, step, set.chair) ? 'SPC-03.hearing-chair' : undefined
}

/** Whether the person has a hand in the review of any item of the step (行政许可法 48(3)). */
function isReviewer({ items }: ApplicationState, step: StepState, person: string): boolean {
  if (step.begunBy === person) return true
  return step.items.some((id) => {
    const { holder, reviewed, proposal, coReviewers } = items[id] ?? {}
    return (
      holder === person ||
      proposal?.by === person ||
      reviewed?.compliance?.by === person ||
      reviewed?.technical?.by === person ||
      (coReviewers !== undefined && Object.hasOwn(coReviewers, person))
    )
  })
}

/** Waits are not lengthened by rest days: they are the least that must lie between. */
function earliestAfter(calendar: Calendar, day: Day, { days, count }: Limit): Day {
  return count === 'natural' ? day + days : calendar.addWorking(day, days)
}
