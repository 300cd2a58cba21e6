import type { BrowserContextOptions, Page } from 'playwright-core'
import { bundleWeb } from '../../bin/bundle/bundle-web.ts'
import { openVirtualTown } from '../../bin/walk/virtual-town.ts'
import { readBuiltPages } from '../../lib/adapters/local/built-pages.ts'
import type { Principal } from '../../lib/application/may.ts'
import { demoRoutes } from '../../lib/desk/routes-of-demo.ts'
import { beginSession } from '../../lib/desk/signing-in/sessions.ts'
import { quickPasswords } from '../quick-passwords.ts'
import { openBrowser, people } from './open-browser.ts'
import { monday } from './published.ts'

const built = process.env.ONEVISIT_BUILT_PAGES || undefined
/** Where the pages are: built once for all tests by tests/all.ts, by itself where one file is run alone. */
export const pagesFolder = built ?? `dist/web-of-tests/${process.pid}`

/** Where tests/all.ts has published the real bundles, once for all tests. */
const published = process.env.ONEVISIT_PUBLISHED || undefined

interface Visit extends BrowserContextOptions {
  /** Of the care bar: `size-30.contrast` */
  readonly care?: string
  readonly lang?: 'zh' | 'en'
  /** A page may log errors of its own only where a test expects them. */
  readonly forgiving?: boolean
  /** As the pages call them; absent: by their id. */
  readonly name?: string
}

/**
 * The whole product over HTTP with the real bundles and the real pages, on a virtual clock, and a real browser before
 * it. `visit` opens a browser of their own for somebody who is signed in as this principal, or for nobody in particular.
 */
export async function openPagesTown(bundles = 'bundles', { demo = false } = {}) {
  if (!built) await bundleWeb(process.cwd(), pagesFolder)
  const wrong: unknown[] = []
  const town = await openVirtualTown({
    bundles,
    published: bundles === 'bundles' ? published : undefined,
    from: monday,
    pages: readBuiltPages(pagesFolder),
    passwords: quickPasswords(),
    demo: demo ? demoRoutes : undefined,
    report: (bug) => wrong.push(bug),
  })
  const browser = await openBrowser()

  async function visit(principal?: Principal, visit: Visit = {}): Promise<Page> {
    const { care, lang, forgiving, name, ...options } = visit
    const context = await browser.newContext({ ...people, ...options })
    const cookies = [
      ...(principal ? [['onevisit', await sessionOf(principal, name)]] : []),
      ...(care ? [['care', care]] : []),
      ...(lang ? [['lang', lang]] : []),
    ]
    await context.addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: town.url })))
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => wrong.push(error))
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) wrong.push(new Error(`asked ${request.url()}`))
    })
    if (!forgiving)
      page.on('console', (line) => {
        if (line.type() === 'error' && !/status of 40[14]/.test(line.text())) wrong.push(new Error(line.text()))
      })
    return page
  }

  const sessionOf = (principal: Principal, name = principal.id) => beginSession(town.product.ports, { principal, name })

  return {
    ...town,
    browser,
    visit,
    /** Throws the first bug, outside request or error of a page that was seen since. */
    hold() {
      const [first] = wrong.splice(0)
      if (first) throw first
    },
    async close() {
      await browser.close()
      town.close()
    },
  }
}

export type PagesTown = Awaited<ReturnType<typeof openPagesTown>>

export const applicant: Principal = { role: 'applicant', id: 'zhang' }
export const clerk: Principal = { role: 'clerk', id: 'window-1' }
export const officerOf = (department: string): Principal => ({
  role: 'officer',
  id: `officer-${department}`,
  department,
  hall: true,
})
