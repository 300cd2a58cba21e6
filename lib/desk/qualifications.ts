import type { Table } from './ports.ts'
import { type QualificationsRow, qualificationsKey } from './rows/people.ts'

/** For which items a clerk was trained, and until when that holds (ms): nobody else takes them at the window (003 §20). */
export async function getQualifications(table: Table, clerk: string): Promise<Readonly<Record<string, number>>> {
  const row = (await table.get(qualificationsKey(clerk))) as QualificationsRow | undefined
  return row?.items ?? {}
}

/** Whether the training for an item holds at this moment. */
export const isQualified = (items: Readonly<Record<string, number>>, item: string, now: number): boolean =>
  (items[item] ?? 0) > now
