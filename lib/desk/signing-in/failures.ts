import type { Ports } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { type FailuresRow, failuresKey } from '../rows/accounts.ts'

/** So many wrong passwords in a row lock a login, and for so long (ms; 等保 2.0, 8.1.4.1). */
const most = 5
const lockedFor = 15 * 60_000

/** How often it is tried again when somebody else tries the same login at the same moment. */
const tries = 20

/**
 * Counts a try before its password is looked at, as if it failed: tries side by side are not more than tries one after another.
 * Throws Refusal locked, with when it opens again.
 */
export async function countTry({ table, clock }: Ports, login: string): Promise<FailuresRow> {
  const key = failuresKey(login)
  for (let i = 0; i < tries; i++) {
    const row = (await table.get(key)) as FailuresRow | undefined
    const now = clock.now()
    refuseLocked(row, now)
    const failed = (row === undefined || row.until > 0 ? 0 : row.failed) + 1
    const next: FailuresRow = { ...key, failed, until: failed < most ? 0 : now + lockedFor, rev: (row?.rev ?? 0) + 1 }
    const { done } = await table.transact([{ put: next, if: row ? { equals: { rev: row.rev } } : 'absent' }])
    if (done) return next
  }
  throw new Refusal('busy')
}

/** Takes back a try whose password nobody had the time to look at. */
export async function takeBackTry({ table }: Ports, tried: FailuresRow): Promise<void> {
  const before: FailuresRow = { ...tried, failed: tried.failed - 1, until: 0, rev: tried.rev + 1 }
  await table.transact([{ put: before, if: { equals: { rev: tried.rev } } }])
}

/** Throws Refusal locked for a row under which no password is looked at. */
export function refuseLocked(row: FailuresRow | undefined, now: number): void {
  if (row && row.until > now) throw new Refusal('locked', { until: row.until })
}

/** A right password begins the count anew. */
export async function forgetTries({ table }: Ports, login: string): Promise<void> {
  await table.transact([{ remove: failuresKey(login) }])
}
