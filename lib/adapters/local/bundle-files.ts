import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { join, relative } from 'node:path'
import { maxBytes, type Source } from '../../bundle/source.ts'

/**
 * The YAML files of a folder and of those below it, sorted by name; names are relative to the folder, with `/`.
 * Of a file that is too large only so much is read that loading can refuse it. Throws what the file system throws.
 */
export function readBundleFiles(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ file: relative(folder, path).replaceAll('\\', '/'), text: readStart(path) }))
}

function readStart(path: string): string {
  const handle = openSync(path, 'r')
  try {
    const bytes = Buffer.allocUnsafe(maxBytes + 1)
    let length = 0
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(handle, bytes, length, bytes.length - length, null)
    return bytes.toString('utf8', 0, length)
  } finally {
    closeSync(handle)
  }
}
