import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { BuiltPages } from '../lib/pages/answer-page.ts'

/** The folder beside the function's entry that bundling builds the pages into, each file only compressed. */
export const pagesFolder = 'web'

/** The built pages of a folder; plain for the few browsers that do not take them compressed. */
export function readPackedPages(folder: string): BuiltPages {
  const packed = readdirSync(folder).filter((name) => name.endsWith('.br'))
  const files = packed.flatMap((name): [string, Uint8Array][] => {
    const bytes = readFileSync(join(folder, name))
    return [
      [name, bytes],
      [name.slice(0, -'.br'.length), brotliDecompressSync(bytes)],
    ]
  })
  return { manifest: JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')), files: new Map(files) }
}
