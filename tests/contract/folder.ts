import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []

// Registered where this module is imported: after all tests of that file.
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that is removed when the file's tests are done. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-test-'))
  made.push(folder)
  return folder
}
