import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuiltPages } from '../../pages/answer-page.ts'

/** The pages that were built into a folder, kept in memory; undefined where none were. */
export function readBuiltPages(folder: string): BuiltPages | undefined {
  const manifest = join(folder, 'pages.json')
  if (!existsSync(manifest)) return undefined
  return {
    manifest: JSON.parse(readFileSync(manifest, 'utf8')),
    files: new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])),
  }
}
