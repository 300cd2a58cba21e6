import { lastDayOf } from '../../rules/calendar/calendar.ts'
import { type Day, dayOf } from '../../rules/calendar/day.ts'
import type { Dossier } from '../dossier.ts'
import { hasResult } from './results.ts'

/** The last day on which an item's result is delivered in time (行政许可法 44); undefined while there is none, and once it is out. */
export function deliveryDue({ state, law }: Dossier, item: string): Day | undefined {
  const standing = state.items[item]
  if (!standing || standing.issuedAt !== undefined || state.deliveredAt !== undefined) return undefined
  const isEnded = standing.outcome !== undefined
  if (isEnded && !hasResult(state, item)) return undefined
  // A refusal may have come about without anybody's decision: a promised material did not come.
  const decidedAt = standing.decision?.at ?? standing.endedAt
  return decidedAt === undefined ? undefined : lastDayOf(law.calendar, dayOf(decidedAt), law.settings.delivery)
}
