import type { Page } from 'playwright-core'

/** Opens a page and waits until it asks nothing more, but for what streams; the status of its answer. */
export async function openPage(page: Page, url: string): Promise<number> {
  let pending = 0
  let last = Date.now()
  const count = (by: number) => (request: { url(): string }) => {
    if (/\/live(\?|$)/.test(request.url())) return
    pending += by
    last = Date.now()
  }
  const [more, less] = [count(1), count(-1)]
  page.on('request', more).on('requestfinished', less).on('requestfailed', less)
  const reply = await page.goto(url)
  const end = Date.now() + 5_000
  while (Date.now() < end && (pending > 0 || Date.now() - last < 100))
    await new Promise((resolve) => setTimeout(resolve, 20))
  page.off('request', more).off('requestfinished', less).off('requestfailed', less)
  return reply?.status() ?? 0
}
