import type { Key, Row, Table } from '../../lib/desk/ports.ts'

let partitions = 0

/** A partition that no other test uses, also when the table outlives this run. */
export function freshPartition(): string {
  return `contract#${Date.now().toString(36)}#${process.pid}#${++partitions}`
}

/** Puts rows without conditions, as many as it takes. */
export async function put(table: Table, rows: readonly Row[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 100)
    await table.transact(rows.slice(at, at + 100).map((row) => ({ put: row })))
}

/** The row's sort key. */
export const sk = ({ sk }: Key): string => sk
