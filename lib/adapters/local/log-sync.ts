import { closeSync, fdatasync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'

/** Brings what was committed to SQLite's log onto the disk, in a thread of its own while the loop goes on. */
export interface LogSync {
  /** Calls back when everything committed before the call is on disk, or with what went wrong. */
  sync(done: (cause?: Error | null) => void): void
  close(): void
}

/** For a store in memory. */
export const noSync: LogSync = { sync: (done) => done(), close: () => undefined }

/** The log of `folder`, opened with the first sync, when SQLite has made it; its name is brought to disk with it. */
export function openLogSync(folder: string): LogSync {
  let log: number | undefined
  const open = (): number => {
    const opened = openSync(join(folder, 'onevisit.db-wal'), 'r+')
    const directory = openSync(folder, 'r')
    fsyncSync(directory)
    closeSync(directory)
    return opened
  }
  return {
    sync(done) {
      try {
        log ??= open()
      } catch (cause) {
        done(cause as Error)
        return
      }
      fdatasync(log, done)
    },
    close: () => log !== undefined && closeSync(log),
  }
}
