import { afterAll, expect, test } from 'vitest'
import { openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())

test('somebody who types what they want done finds it, and Enter opens it', async () => {
  const page = await town.visit()
  await page.goto(town.url)
  const search = page.getByRole('searchbox')
  await search.fill('出生')
  await expect.poll(() => page.getByRole('listitem').count()).toBe(1)
  await search.press('Enter')
  await page.waitForURL('**/s/newborn')
  town.hold()
})

test('the page is written in the reader’s language and size before its program runs', async () => {
  const page = await town.visit(undefined, { care: 'size-30.contrast', lang: 'en', javaScriptEnabled: false })
  await page.goto(town.url)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.locator('html').getAttribute('class')).toBe('size-30 contrast')
})

test('an address that is none says so, with status 404', async () => {
  const page = await town.visit()
  const reply = await page.goto(`${town.url}/nowhere`)
  expect(reply?.status()).toBe(404)
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('没有找到这个页面')
})
