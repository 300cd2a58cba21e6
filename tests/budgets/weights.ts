import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PagesManifest } from '../../lib/pages/manifest.ts'

/** What a browser fetches to draw a page, gzip, in KB of 1,024 bytes. */
export interface PageWeight {
  readonly path: string
  readonly entry: string
  readonly js: number
  readonly css: number
}

/** The weight of every page in a language, from the files that were built into `folder`. */
export function weighPages(folder: string, language: 'zh' | 'en'): readonly PageWeight[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')) as PagesManifest
  const sizeOf = (file: string) => readFileSync(join(folder, `${file}.gz`)).length / 1024
  return manifest.pages.map(({ path, entry, loads, words }) => {
    const scripts = new Set([...loads, ...(manifest.words[entry]?.[language] ?? []), ...words[language]])
    return {
      path,
      entry,
      js: [...scripts].reduce((sum, file) => sum + sizeOf(file), 0),
      css: sizeOf(manifest.styles[entry] ?? ''),
    }
  })
}
