import { endOf, findDay } from '../rules/calendar/day.ts'
import type { ViolationCode } from './events/supervision.ts'

/** 线索: what a social supervisor reported, and the work order that comes of it (003 §七.2). Times in ms. */
export interface Tip {
  readonly tip: string
  readonly by: string
  readonly at: number
  readonly says: string
  readonly violation?: ViolationCode
  /** The masked name of the application that it is about. */
  readonly case?: string
  readonly application?: string
  readonly item?: string
  /** `by`: the last day for the department's answer, like `2026-12-01`, under the law of the day of the assignment. */
  readonly assigned?: { readonly at: number; readonly department: string; readonly by: string }
  readonly answered?: { readonly at: number; readonly says: string }
  readonly closed?: { readonly at: number; readonly found: boolean; readonly says: string }
}

export const tipStatuses = ['new', 'assigned', 'answered', 'closed'] as const
export type TipStatus = (typeof tipStatuses)[number]

export function tipStatusOf({ assigned, answered, closed }: Tip): TipStatus {
  if (closed) return 'closed'
  if (answered) return 'answered'
  return assigned ? 'assigned' : 'new'
}

/** Whether the department was asked and its time is over without an answer. */
export function isTipOverdue(tip: Tip, now: number): boolean {
  const last = tipStatusOf(tip) === 'assigned' && tip.assigned ? findDay(tip.assigned.by) : undefined
  return last !== undefined && now >= endOf(last)
}

/** Nothing is closed over the head of a department that was asked and still has time to answer. */
export function mayBeClosed(tip: Tip, now: number): boolean {
  const status = tipStatusOf(tip)
  return status !== 'closed' && (status !== 'assigned' || isTipOverdue(tip, now))
}
