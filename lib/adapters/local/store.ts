import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The data folder cannot be used: another server holds it, or it cannot be opened. `message` is for people. */
export class StoreRefused extends Error {}

/** A commit failed (full disk, I/O error): nothing of the turn was kept. Answered to people as 507. */
export class StoreLost extends Error {}

/**
 * One SQLite file with one writer. All writes of one event-loop turn share one transaction, which is committed
 * (fsynced) at the turn's end; what leaves the process waits for `durable()`.
 */
export interface Store {
  readonly db: DatabaseSync
  /** Call before each write: opens the turn's transaction if none is open. */
  begin(): void
  /** Resolves when everything written so far is on disk; rejects with StoreLost when that failed. */
  durable(): Promise<void>
  /** `flush` runs inside the transaction, just before each commit: the last chance to write what was gathered. */
  beforeCommit(flush: () => void): void
  /** `forget` runs after a failed commit: memory that ran ahead of the disk must be dropped. */
  onLost(forget: () => void): void
  close(): void
}

interface Waiter {
  resolve(): void
  reject(reason: Error): void
}

/** Opens `folder`/onevisit.db (or memory when `folder` is undefined). Throws StoreRefused when another process has it. */
export function openStore(folder?: string): Store {
  const db = open(folder)
  const flushes: (() => void)[] = []
  const forgets: (() => void)[] = []
  let waiters: Waiter[] = []
  let pending = false

  const commit = () => {
    if (!pending) return
    const turn = waiters
    waiters = []
    try {
      for (const flush of flushes) flush()
      db.exec('COMMIT')
      pending = false
      for (const waiter of turn) waiter.resolve()
    } catch (cause) {
      pending = false
      rollBack(db)
      for (const forget of forgets) forget()
      for (const waiter of turn) waiter.reject(new StoreLost('the commit failed', { cause }))
    }
  }

  return {
    db,
    begin() {
      if (pending) return
      db.exec('BEGIN IMMEDIATE')
      pending = true
      setImmediate(commit)
    },
    durable: () => (pending ? new Promise((resolve, reject) => waiters.push({ resolve, reject })) : Promise.resolve()),
    beforeCommit: (flush) => void flushes.push(flush),
    onLost: (forget) => void forgets.push(forget),
    close() {
      commit()
      db.close()
    },
  }
}

function rollBack(db: DatabaseSync): void {
  try {
    db.exec('ROLLBACK')
  } catch {
    // SQLite has rolled back by itself already (full disk, I/O error).
  }
}

function open(folder?: string): DatabaseSync {
  if (folder === undefined) return new DatabaseSync(':memory:')
  try {
    mkdirSync(folder, { recursive: true })
    const db = new DatabaseSync(join(folder, 'onevisit.db'), { timeout: 0 })
    db.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN IMMEDIATE; COMMIT',
    )
    return db
  } catch (cause) {
    throw new StoreRefused(refusal(folder, cause), { cause })
  }
}

function refusal(folder: string, cause: unknown): string {
  const says = cause instanceof Error ? cause.message : String(cause)
  if (/locked|busy/i.test(says))
    return `Another OneVisit server is using ${folder}. Stop it, or choose another folder with ONEVISIT_DATA.`
  return `The data folder ${folder} cannot be used: ${says}.`
}
