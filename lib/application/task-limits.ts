import { type Day, dayOf, endOf } from '../rules/calendar/day.ts'
import { preAcceptanceDue, receiptOf, tellingDue } from './acceptance/due.ts'
import { thresholdsOf } from './cards/thresholds.ts'
import { findDeliveryLimit } from './clock/delivery-limit.ts'
import { legalLimitOf, pausesOf, promiseOf } from './clock/limits.ts'
import { postCheckDue } from './commitment/commitment.ts'
import type { Dossier } from './dossier.ts'
import type { ListedKind } from './lists.ts'

/** Until when a task is to be done (ms), and from when that is pressing. All follow from the state and the calendar alone. */
export interface TaskLimits {
  /** By the promise; absent while it stands still, and where nothing was promised. */
  readonly due?: number
  /** By the law. */
  readonly legal?: number
  readonly reminder?: number
  readonly yellow?: number
  /** Its clock stands still (行政许可法 45). */
  readonly stopped?: true
}

/** The limits of what a department is asked to do with an item. */
export function findTaskLimits(dossier: Dossier, item: string, kind: ListedKind): TaskLimits {
  if (kind === 'review') return limitsOfReview(dossier, item)
  if (kind === 'check') return limitsOfCheck(dossier)
  if (kind === 'hand-over') return limitsOfDelivery(dossier, item)
  const last = kind === 'post-check' ? findPostCheckEnd(dossier, item) : undefined
  return last === undefined ? {} : { due: endOf(last) }
}

function limitsOfReview(dossier: Dossier, item: string): TaskLimits {
  const promise = promiseOf(dossier, item)
  if (!promise) return {}
  const { start, last, extended, limit } = promise
  const whole = { days: limit.days + extended, count: limit.count }
  const shows = thresholdsOf(dossier.law, { start, limit: whole, last, pauses: pausesOf(dossier, item) })
  return { ...toLimits(last, legalLimitOf(dossier, item)?.last, shows), ...(last === undefined && { stopped: true }) }
}

/** Until when the department tells what it has found (行政许可法 32, 003 §26). */
function limitsOfCheck(dossier: Dossier): TaskLimits {
  const { state, law } = dossier
  const told = tellingDue(dossier)
  const online = preAcceptanceDue(dossier)
  const limit = online === undefined ? law.settings.correctionNotice : law.settings.preAcceptance
  const last = online ?? told
  return toLimits(last, told, thresholdsOf(law, { start: dayOf(receiptOf(state)), limit, last, pauses: [] }))
}

/** 行政许可法 44: until the result is in the applicant's hands; none runs while results that go out with it are still to come. */
function limitsOfDelivery(dossier: Dossier, item: string): TaskLimits {
  const limits = findDeliveryLimit(dossier, item)
  if (!limits) return {}
  const { start, last } = limits
  const { delivery } = dossier.law.settings
  return toLimits(last, last, thresholdsOf(dossier.law, { start, last, limit: delivery, pauses: [] }))
}

/** Of what has not been looked at; what was found broken waits for the applicant. */
function findPostCheckEnd(dossier: Dossier, item: string): Day | undefined {
  return dossier.state.items[item]?.postCheck?.kept === undefined ? postCheckDue(dossier, item) : undefined
}

function toLimits(
  last: Day | undefined,
  legal: Day | undefined,
  { reminder, yellow }: { readonly reminder: number | undefined; readonly yellow: number | undefined },
): TaskLimits {
  return {
    ...(last !== undefined && { due: endOf(last) }),
    ...(legal !== undefined && { legal: endOf(legal) }),
    ...(reminder !== undefined && { reminder }),
    ...(yellow !== undefined && { yellow }),
  }
}
