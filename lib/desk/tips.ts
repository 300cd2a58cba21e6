import * as z from 'zod'
import type { Act } from '../application/grants.ts'
import type { Principal } from '../application/may.ts'
import { concerns } from '../application/may.ts'
import { isTipOverdue, type Tip, tipStatuses, tipStatusOf } from '../application/tip.ts'
import type { Ports, Write } from './ports.ts'
import { Refusal } from './refusal.ts'
import { type TipList, type TipRow, tipKey } from './rows/people.ts'

/** What ids of tips look like in addresses. */
export const tipParams = z.strictObject({ tip: z.string().regex(/^[0-9a-z]{1,40}$/) })

const step = z.object({ at: z.number(), says: z.string() })

export const tipStatus = z.enum(tipStatuses)

/** A tip as a work order: where it is, by when it is to be answered, and what came of it. */
export const tipView = z.object({
  tip: z.string(),
  status: tipStatus,
  at: z.number(),
  says: z.string(),
  violation: z.number().optional().describe('The number of the forbidden conduct (003 §三)'),
  case: z.string().optional(),
  application: z.string().optional().describe('For offices only'),
  item: z.string().optional(),
  department: z.string().optional(),
  answerBy: z.string().optional().describe('The last day for the department’s answer (003 §七.2), like 2026-12-01'),
  overdue: z.boolean(),
  answered: step.optional(),
  closed: step.extend({ found: z.boolean() }).optional(),
})
type TipView = z.infer<typeof tipView>

export function viewTip(row: Tip, { role }: Principal, now: number): TipView {
  const { tip, at, says, violation, application, item, assigned, answered, closed } = row
  return {
    tip,
    status: tipStatusOf(row),
    at,
    says,
    violation,
    case: row.case,
    application: role === 'observer' ? undefined : application,
    item,
    department: assigned?.department,
    answerBy: assigned?.by,
    overdue: isTipOverdue(row, now),
    answered,
    closed,
  }
}

/** The tip that the act on it concerns; Refusal not-found for all others, as if there were none. */
export async function getTip({ table }: Ports, principal: Principal, act: Act, tip: string): Promise<TipRow> {
  const row = (await table.get(tipKey('TIPS', tip))) as TipRow | undefined
  if (!row || !concerns(principal, act, { owner: row.by, department: row.assigned?.department }))
    throw new Refusal('not-found')
  return row
}

/** The work order as it now is, in every list where it stands; Refusal changed-meanwhile when somebody was faster. */
export async function writeTip(
  { table }: Ports,
  before: TipRow | undefined,
  change: Tip,
  remembered: readonly Write[],
): Promise<void> {
  const row: TipRow = { ...change, ...tipKey('TIPS', change.tip), rev: (before?.rev ?? 0) + 1 }
  const lists = listsOf(row)
  const { done } = await table.transact([
    { put: row, if: before ? { equals: { rev: before.rev } } : 'absent' },
    ...lists.map((list): Write => ({ put: { ...row, ...tipKey(list, row.tip) } })),
    ...listsOf(before)
      .filter((list) => !lists.includes(list))
      .map((list): Write => ({ remove: tipKey(list, row.tip) })),
    ...remembered,
  ])
  if (!done) throw new Refusal('changed-meanwhile')
}

function listsOf(row: TipRow | undefined): TipList[] {
  if (!row) return []
  return [`TIPPED#${row.by}`, ...(row.assigned ? [`TIPS#${row.assigned.department}` as const] : [])]
}
