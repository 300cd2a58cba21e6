import type { Page } from 'playwright-core'

/** How much slower than this computer's the phone's processor is. */
const slower = 4

/**
 * How long people wait from a key to what it changes on the screen (ms, p95; Event Timing API, from the key's time
 * stamp to the next paint), on a processor that is four times slower. Types into every `step`-th text field of the page.
 */
export async function measureKeyLatency(page: Page, { keys = 60, step = 7 } = {}): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await page.evaluate(observeKeys)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const fields = page.locator('main input:not([type=radio]):not([type=checkbox])')
  const count = await fields.count()
  for (let key = 0; key < keys; key++) {
    if (key % 6 === 0) await fields.nth((key * step) % count).focus()
    await page.keyboard.press('7', { delay: 20 })
    await page.waitForTimeout(50)
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await page.waitForTimeout(200)
  const times = (await page.evaluate<number[]>('window.keyTimes')).toSorted((one, other) => one - other)
  // Events under the threshold are not told: they are as quick as the threshold at most.
  const all = [...new Array<number>(Math.max(0, keys - times.length)).fill(16), ...times]
  return all[Math.ceil(all.length * 0.95) - 1] ?? Number.POSITIVE_INFINITY
}

/** Runs in the page. */
const observeKeys = `
  window.keyTimes = []
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.keyTimes.push(duration)
  }).observe({ type: 'event', durationThreshold: 16 })
`
