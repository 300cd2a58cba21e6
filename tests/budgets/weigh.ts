import { rm } from 'node:fs/promises'
import { bundleWeb } from '../../bin/bundle/bundle-web.ts'
import type { Figure } from './figure.ts'
import { weighPages } from './weights.ts'

/** KB, gzip. */
const bounds = { public: { js: 40, css: 12 }, staff: { js: 220, css: 12 } } as const

/** What every page weighs in the language in which it is heavier: its program by page, its style by entry. */
export async function measureWeights(report: (figure: Figure) => void): Promise<void> {
  const folder = `dist/web-of-budgets/${process.pid}`
  await bundleWeb(process.cwd(), folder)
  const english = weighPages(folder, 'en')
  const pages = weighPages(folder, 'zh').map((page, i) => ({ ...page, js: Math.max(page.js, english[i]?.js ?? 0) }))
  await rm(folder, { recursive: true })
  for (const entry of ['public', 'staff'] as const) {
    const own = pages.filter((page) => page.entry === entry)
    const { js, css } = bounds[entry]
    for (const { path, js: measured } of own)
      report({ what: `program of ${path}, gzip`, measured, unit: 'KB', bound: js })
    const measured = Math.max(...own.map((page) => page.css))
    report({ what: `style of the ${entry} pages, gzip`, measured, unit: 'KB', bound: css })
  }
}
