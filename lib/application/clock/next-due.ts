import type { Day } from '../../rules/calendar/day.ts'
import { answerDue, preAcceptanceDue, tellingDue } from '../acceptance/due.ts'
import type { Dossier } from '../dossier.ts'
import { findDeliveryLimit } from './delivery-limit.ts'
import { promiseOf } from './limits.ts'

/** What must happen to an item next, and by when. */
export interface NextDue {
  readonly what: 'acceptance' | 'answer' | 'decision' | 'delivery'
  readonly last: Day
  readonly basis: string
}

/** The limit that runs for the item now; undefined while none does: it waits, stands still, or is over. */
export function findNextDue(dossier: Dossier, item: string): NextDue | undefined {
  const { state } = dossier
  const standing = state.items[item]
  if (!standing || standing.status === 'not-applicable') return undefined
  if (standing.outcome !== undefined || standing.decision) {
    const delivery = findDeliveryLimit(dossier, item)
    return delivery && { what: 'delivery', last: delivery.last, basis: '行政许可法 44' }
  }
  const answer = answerDue(dossier)
  if (answer !== undefined) return { what: 'answer', last: answer, basis: '行政许可法 32；安阳市政务服务条例 36' }
  if (state.status === 'checking') return getTelling(dossier)
  const promise = promiseOf(dossier, item)
  return promise?.last === undefined ? undefined : { what: 'decision', last: promise.last, basis: promise.basis }
}

function getTelling(dossier: Dossier): NextDue {
  const online = preAcceptanceDue(dossier)
  return online === undefined
    ? { what: 'acceptance', last: tellingDue(dossier), basis: '行政许可法 32' }
    : { what: 'acceptance', last: online, basis: '003 §26' }
}
