import type { Page } from 'playwright-core'

/** Opens a page with all that is folded on it, and waits until it asks nothing more, but for what streams; the status of its answer. */
export async function openPage(page: Page, url: string): Promise<number> {
  const calm = watchRequests(page)
  const reply = await page.goto(url)
  await calm.wait()
  if (await page.evaluate<boolean>(unfold)) await calm.wait()
  calm.end()
  return reply?.status() ?? 0
}

/** Whether there was anything. */
const unfold = `(() => {
  const folded = [...document.querySelectorAll('details:not([open])')]
  for (const each of folded) each.open = true
  return folded.length > 0
})()`

/** A page still reads while a request is under way, and for a moment after. */
function watchRequests(page: Page) {
  let pending = 0
  let last = Date.now()
  const count = (by: number) => (request: { url(): string }) => {
    if (/\/live(\?|$)/.test(request.url())) return
    pending += by
    last = Date.now()
  }
  const [more, less] = [count(1), count(-1)]
  page.on('request', more).on('requestfinished', less).on('requestfailed', less)
  return {
    async wait() {
      last = Date.now()
      const end = last + 8_000
      while (Date.now() < end && (pending > 0 || Date.now() - last < 80 || (await isReading(page))))
        await new Promise((resolve) => setTimeout(resolve, 20))
    },
    end: () => page.off('request', more).off('requestfinished', less).off('requestfailed', less),
  }
}

/** A program that has drawn nothing yet, or says that it reads; documents of the API have none. */
const isReading = (page: Page): Promise<boolean> =>
  page.evaluate(
    `document.querySelector('#app') !== null &&
      (document.querySelector('h1') === null || /正在读取|Loading/.test(document.querySelector('main [role=status].quiet')?.textContent ?? ''))`,
  )
