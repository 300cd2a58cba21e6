import { lastDayOf } from '../../rules/calendar/calendar.ts'
import { type Day, dayOf, endOf } from '../../rules/calendar/day.ts'
import type { RuleId } from '../articles/index.ts'
import type { Law } from '../law.ts'
import type { Card } from '../state.ts'

type Verdict = NonNullable<Card['verdict']>

/** The last level: criticism by circular, or accountability (003 §七.3, §七.5). */
const lastLevel = 2

/** Whether nothing more can come of it: its explanation held, or it was put right and that was seen. */
export const isClosed = ({ verdict }: Card): boolean => verdict === 'dropped' || verdict === 'closed'

/** The last day on which it can be explained, from the day on which it was shown. */
export const explanationDue = ({ calendar, settings }: Law, card: Pick<Card, 'at'>): Day =>
  lastDayOf(calendar, dayOf(card.at), settings.supervision.explain)

/** The last day on which it can be put right before it goes to this level. */
export function rectificationDue({ calendar, settings }: Law, card: Card, level = 1): Day {
  const first = lastDayOf(calendar, dayOf(card.at), settings.supervision.rectify)
  return level === 1 ? first : lastDayOf(calendar, first, settings.supervision.rectify)
}

/** When it goes to the next level (ms), if nothing is done; only red cards do: what a warning warns of becomes one. */
export function findEscalation(law: Law, card: Card): { readonly at: number; readonly level: number } | undefined {
  const level = (card.level ?? 0) + 1
  if (card.colour !== 'red' || level > lastLevel || card.rectified || isClosed(card)) return undefined
  return { at: endOf(rectificationDue(law, card, level)), level }
}

/** Once, in time, and while it stands. */
export function findExplanationBreach(law: Law, card: Card, now: number): RuleId | undefined {
  if (isClosed(card) || card.explained) return 'SUP-02.closed'
  return now < endOf(explanationDue(law, card)) ? undefined : 'SUP-02.explain'
}

export function findRectificationBreach(card: Card): RuleId | undefined {
  return isClosed(card) || card.rectified ? 'SUP-02.closed' : undefined
}

/** Nobody is held to a card unheard; only what was put right is closed. */
export function findReviewBreach(law: Law, card: Card, verdict: Verdict, now: number): RuleId | undefined {
  if (isClosed(card)) return 'SUP-02.closed'
  if (verdict === 'closed') return card.rectified ? undefined : 'SUP-02.rectified'
  const heard = card.explained !== undefined || card.rectified !== undefined || now >= endOf(explanationDue(law, card))
  return verdict === 'upheld' && !heard ? 'SUP-02.heard' : undefined
}
