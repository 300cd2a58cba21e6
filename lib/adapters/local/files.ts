import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Files } from '../../desk/ports.ts'
import { safeFileName } from '../file-name.ts'
import { StoreLost } from './disk.ts'

/**
 * Files under `folder`, each written aside, fsynced and only then given its name: a file that exists is whole. `put`
 * resolves when the file is on disk; it rejects with StoreLost when the disk is full, and with an Error when the name
 * is taken by other bytes. A name must not also be the folder of another.
 */
export function createLocalFiles(folder: string): Files {
  const incoming = join(folder, '.incoming')
  rmSync(incoming, { recursive: true, force: true })
  mkdirSync(incoming, { recursive: true })

  const keep = async (target: string, bytes: Uint8Array): Promise<boolean> => {
    const aside = join(incoming, randomUUID())
    try {
      await writeThrough(aside, bytes)
      await mkdir(dirname(target), { recursive: true })
      const fresh = await linkIfFree(aside, target)
      // Also when another call made the file: its folder may not be on disk yet.
      await syncFolders(dirname(target), folder)
      return fresh
    } finally {
      await rm(aside, { force: true })
    }
  }

  return {
    async put(name, bytes) {
      const target = join(folder, safeFileName(name))
      try {
        if (await keep(target, bytes)) return
        if (Buffer.compare(await readFile(target), bytes) === 0) return
      } catch (cause) {
        if (isFull(cause)) throw new StoreLost('The file was not saved: the disk is full.', { cause })
        throw cause
      }
      throw new Error('a file of this name with other bytes exists')
    },
    async get(name) {
      try {
        return new Uint8Array(await readFile(join(folder, safeFileName(name))))
      } catch (cause) {
        if (hasCode(cause, 'ENOENT', 'ENOTDIR', 'EISDIR')) return undefined
        throw cause
      }
    },
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Unlike a rename, a link never takes the place of a file: of two puts at once exactly one makes it. */
async function linkIfFree(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (cause) {
    if (hasCode(cause, 'EEXIST')) return false
    throw cause
  }
}

/** A file's name is on disk only when its folder is, and the folder's name when the folder above is. */
async function syncFolders(from: string, upTo: string): Promise<void> {
  for (let folder = from; folder.length >= upTo.length; folder = dirname(folder)) {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (folder === upTo) return
  }
}

function isFull(cause: unknown): boolean {
  return hasCode(cause, 'ENOSPC', 'EDQUOT', 'EIO', 'EROFS')
}

function hasCode(cause: unknown, ...codes: readonly string[]): boolean {
  return cause instanceof Error && 'code' in cause && codes.includes(String(cause.code))
}
