import type { LogSync } from './log-sync.ts'

/** A write or a commit failed (full disk, I/O error): nothing of the turn was kept. Answered to people as 507. */
export class StoreLost extends Error {}

interface Waiter {
  /** The commit that must be on disk. */
  readonly commit: number
  resolve(): void
  reject(reason: Error): void
}

/** How far commits have come on their way to the disk, and who waits for them. */
export interface Disk {
  /** Why nothing can be kept any more: a failed fsync leaves open what is on disk, so only a new start can tell. */
  readonly broken: StoreLost | undefined
  /** A commit has been made. */
  commit(): void
  /** Runs `next` now, or when the sync that is under way has ended: what is written meanwhile shares one commit. */
  whenFree(next: () => void): void
  /** The turn that is open is lost, and with it what was waited for. */
  lose(reason: StoreLost): void
  /** Resolves when all commits so far, and the one of the open turn if it has `pending` writes, are on disk. */
  reach(pending: boolean): Promise<void>
}

/** One sync at a time: while it is under way commits gather for the next. */
export function createDisk({ sync }: LogSync): Disk {
  let committed = 0
  let synced = 0
  let isSyncing = false
  let broken: StoreLost | undefined
  let waiters: Waiter[] = []
  let waiting: (() => void) | undefined

  const settle = (which: (waiter: Waiter) => boolean, end: (waiter: Waiter) => void): void => {
    const ready = waiters.filter(which)
    if (ready.length === 0) return
    waiters = waiters.filter((waiter) => !which(waiter))
    for (const waiter of ready) end(waiter)
  }

  const start = (): void => {
    if (isSyncing || broken || synced === committed) return
    isSyncing = true
    const reaches = committed
    sync((cause) => {
      isSyncing = false
      if (cause) fail(cause)
      else reached(reaches)
      const next = waiting
      waiting = undefined
      next?.()
      start()
    })
  }

  const reached = (commits: number): void => {
    synced = commits
    settle(
      ({ commit }) => commit <= commits,
      (waiter) => waiter.resolve(),
    )
  }

  const fail = (cause: Error): void => {
    const reason = new StoreLost('The data folder does not take what is written. Start again.', { cause })
    broken = reason
    settle(
      () => true,
      (waiter) => waiter.reject(reason),
    )
  }

  return {
    get broken() {
      return broken
    },
    commit() {
      committed++
      start()
    },
    whenFree(next) {
      if (isSyncing) waiting = next
      else next()
    },
    lose: (reason) =>
      settle(
        ({ commit }) => commit > committed,
        (waiter) => waiter.reject(reason),
      ),
    reach(pending) {
      const commit = pending ? committed + 1 : committed
      if (broken) return Promise.reject(broken)
      return commit <= synced
        ? Promise.resolve()
        : new Promise((resolve, reject) => waiters.push({ commit, resolve, reject }))
    },
  }
}
