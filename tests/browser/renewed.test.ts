import type { Route } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openNewbornCase } from './newborn-case.ts'
import { applicant, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())

test('when the product was renewed while a page was open, the next page opens all the same', async () => {
  const page = await town.visit(undefined, { forgiving: true })
  await page.goto(`${town.url}/s/newborn`)
  await page.getByRole('link', { name: '开始', exact: true }).waitFor()
  let gone = 0
  const miss = (route: Route) => {
    gone++
    return route.fulfill({ status: 404, body: '{}' })
  }
  await page.route('**/assets/*.js', miss, { times: 1 })
  await page.getByRole('link', { name: '开始', exact: true }).click()
  await page.getByRole('button', { name: '继续' }).waitFor()
  expect(gone).toBe(1)
})

test('a page that cannot be loaded without a connection says so, and opens when it is back', async () => {
  const page = await town.visit(undefined, { forgiving: true })
  await page.goto(`${town.url}/s/newborn`)
  await page.getByRole('link', { name: '开始', exact: true }).waitFor()
  await page.context().setOffline(true)
  await page.getByRole('link', { name: '开始', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '这一页没有打开' }).waitFor()
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByRole('alert').getByText('网络不通').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByRole('button', { name: '继续' }).waitFor()
})

test('of several tabs that follow an application only the one in view holds a stream', async () => {
  const { application } = await openNewbornCase(town)
  const first = await town.visit(applicant)
  const open = async (page = first) => {
    await page.goto(`${town.url}/t/${application}`)
    await page.getByRole('listitem').filter({ hasText: '生育登记' }).first().waitFor()
    return page
  }
  // Tabs of a browser without a window all count as seen: these are told that they are not, as when another is chosen.
  const hide = (page = first) =>
    page.evaluate(`
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    `)
  await hide(await open())
  for (let n = 2; n < 4; n++) await hide(await open(await first.context().newPage()))
  await open(await first.context().newPage())
  await expect.poll(() => town.product.live.size).toBe(1)
  town.hold()
})

test('a page that fails while it is drawn says so, and the page before it is still there', async () => {
  const page = await town.visit(undefined, { forgiving: true })
  const told: string[] = []
  page.on('pageerror', ({ message }) => told.push(message))
  const nonsense = { status: 200, contentType: 'application/json', body: '{"title": "新生儿", "items": 5}' }
  await page.route('**/api/bundles/newborn*', (route) => route.fulfill(nonsense))
  await page.goto(town.url)
  await page.getByRole('link', { name: /新生儿/ }).click()
  await page.getByRole('heading', { level: 1, name: '这一页出错了' }).waitFor()
  await page.getByRole('button', { name: '重试' }).waitFor()
  expect(told).toHaveLength(1)
  expect(() => town.hold()).toThrow(told[0])
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: '找一件事' }).waitFor()
})
