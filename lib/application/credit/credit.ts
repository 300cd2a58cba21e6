import { lastDayOf } from '../../rules/calendar/calendar.ts'
import { dayOf, findDay, printDay } from '../../rules/calendar/day.ts'
import type { RuleId } from '../articles/index.ts'
import type { Law } from '../law.ts'

/** 信用记录: why somebody may not have things on their word for a while. `since` in ms, `until`: its last day, as `2027-11-30`. */
export interface CreditMark {
  readonly kind: 'broken-commitment'
  readonly application: string
  readonly item: string
  readonly since: number
  readonly until: string
  /** 信用修复 */
  readonly repaired?: { readonly at: number; readonly by: string; readonly reason: string }
}

/** The last day of a mark made now, as the region sets it. */
export function markUntil({ calendar, settings }: Law, now: number): string {
  return printDay(lastDayOf(calendar, dayOf(now), settings.creditMark))
}

/** Whether a mark counts: neither repaired nor over. */
export function isLive({ repaired, until }: CreditMark, now: number): boolean {
  return repaired === undefined && dayOf(now) <= (findDay(until) ?? Number.POSITIVE_INFINITY)
}

/** Whoever broke a commitment gets nothing on their word until it is repaired (国办发〔2020〕42号). */
export function findCreditBreach(
  marks: readonly CreditMark[],
  { commits, gaps }: { readonly commits: readonly string[]; readonly gaps: readonly string[] },
  now: number,
): RuleId | undefined {
  if (commits.length + gaps.length === 0 || !marks.some((mark) => isLive(mark, now))) return undefined
  return commits.length > 0 ? 'COM-01.credit' : 'TOL-01.credit'
}
