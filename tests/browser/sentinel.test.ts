import { afterAll, expect, test } from 'vitest'
import { escapeHtml } from '../../lib/report/escape-html.ts'
import { payloads } from './hostile/payloads.ts'
import { watch } from './hostile/sentinel.ts'
import { traps } from './hostile/traps.ts'
import { openBrowser, people } from './open-browser.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

test('the sentinel sees every hostile text where a page puts it in as it is, and nothing on a page that shows it as text', async () => {
  const context = await browser.newContext(people)
  const sentinel = await watch(context)
  const page = await context.newPage()
  const given = new Map<string, string>()
  await context.route('**', (route) => {
    const body = given.get(route.request().url())
    return body === undefined
      ? route.abort()
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><body>${body}` })
  })
  const open = async (name: string, body: string) => {
    const url = `http://127.0.0.1:1/${name}`
    given.set(url, body)
    await page.goto(url)
    return { url, text: await sentinel.look(page) }
  }
  const missed: string[] = []
  for (const [number, [trap, text]] of payloads.entries()) {
    if (trap === 'nowhere') continue
    const { url } = await open(`${number}`, traps[trap](text))
    // The scripts that some traps are made of are no alarm.
    const heard = () => sentinel.alarms.some((alarm) => /^asked/.test(alarm) || isOf(alarm, url))
    if (!(await soon(heard))) missed.push(text)
    sentinel.alarms.splice(0)
  }
  expect(missed).toEqual([])
  const { text } = await open('plain', payloads.map(([, each]) => `<p>${escapeHtml(each)}</p>`).join(''))
  expect(sentinel.alarms).toEqual([])
  for (const [, each] of payloads) expect(text).toContain(each.replace('\0', ''))
  await context.close()
})

const isOf = (alarm: string, url: string): boolean =>
  alarm.startsWith(`${url}: `) && !alarm.endsWith('a script in <script>')

/** Some payloads need a moment: an image that is not there, an animation that begins. */
async function soon(holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 40 && !holds(); tries++) await new Promise((resolve) => setTimeout(resolve, 50))
  return holds()
}
