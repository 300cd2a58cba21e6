import type { Table } from '../ports.ts'
import type { Application } from './application.ts'

/** Applications remembered; past that the oldest go first. */
const most = 2000

const kept = new WeakMap<Table, Map<string, Application>>()

/**
 * Applications as this process wrote them last, so that a cascade of changes reads its head once. Somebody else may have
 * gone on since: what is decided on one of these holds only if its head is still the one in the table.
 */
export function takeWritten(table: Table, id: string): Application | undefined {
  const known = kept.get(table)
  const application = known?.get(id)
  known?.delete(id)
  return application
}

export function keepWritten(table: Table, application: Application): void {
  const known = kept.get(table) ?? new Map<string, Application>()
  kept.set(table, known)
  known.set(application.id, application)
  const [oldest] = known.keys()
  if (known.size > most && oldest !== undefined) known.delete(oldest)
}
