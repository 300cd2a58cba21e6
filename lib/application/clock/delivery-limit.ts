import { lastDayOf } from '../../rules/calendar/calendar.ts'
import { type Day, dayOf } from '../../rules/calendar/day.ts'
import type { Dossier } from '../dossier.ts'
import { deliveryDue } from '../issuing/due.ts'

/**
 * The limit within which an item's result is handed out: from its decision, or from the last one's where the bundle hands
 * everything out together (行政许可法 26, 44). Undefined before, and once it is out.
 */
export function findDeliveryLimit(
  dossier: Dossier,
  item: string,
): { readonly start: Day; readonly last: Day } | undefined {
  const { state, bundle, law } = dossier
  const { outcome, decision, endedAt } = state.items[item] ?? {}
  const last = state.closedAt === undefined ? deliveryDue(dossier, item) : undefined
  const decided = decision?.at ?? endedAt
  if (outcome === undefined || last === undefined || decided === undefined) return undefined
  if (bundle.deliver.policy === 'as-ready') return { start: dayOf(decided), last }
  if (state.readyAt === undefined) return undefined
  const start = dayOf(state.readyAt)
  return { start, last: lastDayOf(law.calendar, start, law.settings.delivery) }
}
