import type { Table } from '../ports.ts'

/** Who is busy with an application of a table, in this process. */
const busy = new WeakMap<Table, Map<string, Promise<unknown>>>()

/**
 * Runs `work` when nobody else in this process is busy with the same application. The conditions of the table guard it all
 * the same; this only spares the work of those who would lose the race. Never to be asked for from inside itself.
 */
export async function oneAtATime<T>(table: Table, id: string, work: () => Promise<T>): Promise<T> {
  const lines = busy.get(table) ?? new Map<string, Promise<unknown>>()
  busy.set(table, lines)
  const before = lines.get(id)
  const mine = before === undefined ? work() : before.then(work, work)
  lines.set(id, mine)
  try {
    return await mine
  } finally {
    if (lines.get(id) === mine) lines.delete(id)
  }
}
