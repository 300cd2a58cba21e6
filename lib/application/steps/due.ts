import type { Days } from '../../bundle/model.ts'
import { lastDayOf } from '../../rules/calendar/calendar.ts'
import { type Day, dayOf } from '../../rules/calendar/day.ts'
import type { Dossier } from '../dossier.ts'
import type { StepState } from '../state.ts'
import { listingsOf } from './step.ts'

/**
 * The limit that rules the step. Of a joint step the shortest of its items' limits, so that none is overrun; of a
 * publicity the longest, so that each of them is kept.
 */
export function findStepLimit({ bundle, law }: Dossier, step: StepState): Days | undefined {
  const begun = dayOf(step.begunAt)
  const last = (limit: Days) => lastDayOf(law.calendar, begun, limit)
  const limits = listingsOf(bundle, step).map(({ limit }) => limit)
  const wins = (one: Days, other: Days) =>
    step.what === 'publicity' ? last(one) > last(other) : last(one) < last(other)
  return limits.reduce<Days | undefined>((best, limit) => (best && !wins(limit, best) ? best : limit), undefined)
}

/**
 * The last day of the step by its own limit, from its beginning (000 §15); undefined for a step that there is not, and for
 * a publicity that is noticed: it lasts its days and ends by itself, so nobody is late with it.
 */
export function stepDue(dossier: Dossier, id: string): Day | undefined {
  const step = dossier.state.steps?.[id]
  if (!step || (step.what === 'publicity' && step.notice)) return undefined
  const limit = findStepLimit(dossier, step)
  return limit && lastDayOf(dossier.law.calendar, dayOf(step.begunAt), limit)
}

/** The last day of a publicity, from its notice; undefined until it is noticed. */
export function publicityDue(dossier: Dossier, step: StepState): Day | undefined {
  const limit = step.notice && findStepLimit(dossier, step)
  return step.notice && limit && lastDayOf(dossier.law.calendar, dayOf(step.notice.at), limit)
}

/** The day by which the applicant may expect its end: as they were told, and until then by its limit. */
export function expectedEnd(dossier: Dossier, id: string): Day | undefined {
  const step = dossier.state.steps?.[id]
  const limit = step && findStepLimit(dossier, step)
  if (!step?.notice || !limit) return stepDue(dossier, id)
  return lastDayOf(dossier.law.calendar, dayOf(step.notice.at), { days: step.notice.days, count: limit.count })
}
