import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createDisk, StoreLost } from './disk.ts'
import { type LogSync, noSync, openLogSync } from './log-sync.ts'

/** The data folder cannot be used: another server holds it, or it cannot be opened. `message` is for people. */
export class StoreRefused extends Error {}

/**
 * One SQLite file with one writer. All writes of one event-loop turn share one transaction, which is committed at the
 * turn's end and then fsynced beside the loop; what leaves the process waits for `durable()`. When anything of a turn fails, all of
 * it is rolled back, and every later write of that turn fails too; the next turn starts afresh.
 */
export interface Store {
  readonly db: DatabaseSync
  /** Call before each write: opens the turn's transaction if none is open. Throws StoreLost when that is impossible. */
  begin(): void
  /** begin(), then `work`, which must be synchronous and only write. If it throws, the turn is lost: throws StoreLost. */
  write<T>(work: () => T): T
  /** How many turns were lost so far; taken when a request begins, it is what `durable` needs to be exact. */
  mark(): number
  /**
   * Resolves when everything written so far is on disk; rejects with StoreLost when that failed, or when any turn was
   * lost since `since`: whoever waits for something else between a write and this call must give it.
   */
  durable(since?: number): Promise<void>
  /** `flush` runs inside the transaction, just before each commit: the last chance to write what was gathered. */
  beforeCommit(flush: () => void): void
  /** `forget` runs after a lost turn was rolled back: memory that ran ahead of the disk must be dropped. */
  onLost(forget: () => void): void
  close(): void
}

/** Opens `folder`/onevisit.db (or memory when `folder` is undefined). Throws StoreRefused when another process has it. */
export function openStore(folder?: string, sync: LogSync = folder === undefined ? noSync : openLogSync(folder)): Store {
  const db = open(folder)
  const disk = createDisk(sync)
  const flushes: (() => void)[] = []
  const forgets: (() => void)[] = []
  let pending = false
  let scheduled = false
  /** Why this turn is lost; set from the first failure until the turn's end. */
  let lost: StoreLost | undefined
  let losses = 0

  const lose = (cause: unknown): StoreLost => {
    if (lost) return lost
    lost = new StoreLost('Nothing was saved: the data folder could not be written to.', { cause })
    losses++
    pending = false
    rollBack(db)
    disk.lose(lost)
    for (const forget of forgets) forget()
    return lost
  }

  const commit = () => {
    if (!pending) return
    try {
      // What is flushed outside a transaction would be kept by itself.
      if (!db.isTransaction) throw new Error('SQLite rolled the transaction back')
      for (const flush of flushes) flush()
      db.exec('COMMIT')
    } catch (cause) {
      lose(cause)
      return
    }
    pending = false
    disk.commit()
  }

  const endTurn = () => {
    commit()
    scheduled = false
    lost = undefined
  }

  const begin = () => {
    if (lost) throw lost
    if (disk.broken) throw disk.broken
    if (!scheduled) {
      scheduled = true
      setImmediate(disk.whenFree, endTurn)
    }
    // SQLite may end a transaction by itself on an I/O error, even one met while reading.
    if (pending && !db.isTransaction) throw lose(new Error('SQLite rolled the transaction back'))
    if (pending) return
    try {
      db.exec('BEGIN IMMEDIATE')
      pending = true
    } catch (cause) {
      throw lose(cause)
    }
  }

  return {
    db,
    begin,
    write(work) {
      begin()
      try {
        return work()
      } catch (cause) {
        throw lose(cause)
      }
    },
    mark: () => losses,
    durable(since = losses) {
      if (lost || since !== losses) return Promise.reject(lost ?? new StoreLost('Nothing was saved: a commit failed.'))
      return disk.reach(pending)
    },
    beforeCommit: (flush) => void flushes.push(flush),
    onLost: (forget) => void forgets.push(forget),
    close() {
      commit()
      db.close()
      sync.close()
    },
  }
}

function rollBack(db: DatabaseSync): void {
  if (db.isTransaction) db.exec('ROLLBACK')
}

/**
 * NORMAL leaves the fsync of a commit to `LogSync`, and keeps those that the copying needs. Pages of 8 KB hold an application's rows with fewer of them touched at a commit. The log is copied into the main file
 * every 2,048 pages (16 MB), at a commit, by the committing turn; nothing else reads the file, so the log then starts
 * again from its beginning and stays near that size.
 */
const settings = `PRAGMA page_size = 8192; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 2048; PRAGMA journal_size_limit = 67108864;
  PRAGMA cache_size = -16384; BEGIN IMMEDIATE; COMMIT`

function open(folder?: string): DatabaseSync {
  if (folder === undefined) return new DatabaseSync(':memory:')
  let db: DatabaseSync | undefined
  try {
    mkdirSync(folder, { recursive: true })
    db = new DatabaseSync(join(folder, 'onevisit.db'), { timeout: 0 })
    db.exec(settings)
    return db
  } catch (cause) {
    db?.close()
    throw new StoreRefused(refusal(folder, cause), { cause })
  }
}

function refusal(folder: string, cause: unknown): string {
  const says = cause instanceof Error ? cause.message : String(cause)
  if (/locked|busy/i.test(says))
    return `Another OneVisit server is using ${folder}. Stop it, or choose another folder with ONEVISIT_DATA.`
  return `The data folder ${folder} cannot be used: ${says}.`
}
