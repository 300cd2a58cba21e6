import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { frame as en } from '../../web/words/en/frame.ts'
import { frame as zh } from '../../web/words/zh/frame.ts'

const loading = [zh['frame.loading'], en['frame.loading']]
const missing = [zh['frame.not-found'], en['frame.not-found']]

const patience = 10_000

/** Watches what a page asks for; the function waits until it is drawn and nothing that it asked for is under way. Streams are not waited for. */
export function watch(page: Page): () => Promise<void> {
  const open = new Set<unknown>()
  page.on('request', (request) => request.resourceType() !== 'eventsource' && open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return async () => {
    await page.locator('main h1').first().waitFor()
    const end = Date.now() + patience
    for (let still = 0; still < 3 && Date.now() < end; ) {
      await pause(20)
      still = open.size === 0 && !(await isLoading(page)) ? still + 1 : 0
    }
  }
}

const isLoading = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(
    `[...document.querySelectorAll('main [role=status]')].some(({ textContent }) => ${JSON.stringify(loading)}.includes(textContent))`,
  )

/** Why a page does not show what it is for: it says that it failed, or is not there. Undefined when it does. */
export async function findNotDrawn(page: Page): Promise<string | undefined> {
  const heading = (await page.locator('main h1').first().textContent()) ?? ''
  if (missing.includes(heading)) return heading
  const alert = page.locator('main .notice[role=alert]')
  if ((await alert.count()) > 0) return (await alert.first().textContent()) ?? ''
  return undefined
}
