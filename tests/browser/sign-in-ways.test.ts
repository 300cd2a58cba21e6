import { afterAll, expect, test } from 'vitest'
import { openDemo } from './hostile/demo-server.ts'
import { openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())

test('a password can be looked at, and browsers are told what it is', async () => {
  const page = await town.visit()
  await page.goto(`${town.url}/sign-in`)
  const field = page.getByLabel('密码', { exact: true })
  expect(await field.getAttribute('autocomplete')).toBe('current-password')
  expect(await page.getByLabel('账号', { exact: true }).getAttribute('autocomplete')).toBe('username')
  expect(await field.getAttribute('type')).toBe('password')
  await page.getByRole('button', { name: '显示 密码' }).click()
  expect(await field.getAttribute('type')).toBe('text')
  await page.goto(`${town.url}/register`)
  expect(await field.getAttribute('autocomplete')).toBe('new-password')
  town.hold()
})

test('without the demo switch there is no page of the demo, and nothing leads to it', async () => {
  const page = await town.visit()
  await page.goto(`${town.url}/demo`)
  await page.getByRole('heading', { level: 1, name: '没有找到这个页面' }).waitFor()
  await page.goto(`${town.url}/sign-in`)
  await page.getByRole('link', { name: '注册账号' }).waitFor()
  expect(await page.getByRole('link', { name: /演示/ }).count()).toBe(0)
  town.hold()
})

test('with the demo switch each role is one click away, and its work is where it lands', async () => {
  const { url, close } = await openDemo(town)
  const page = await town.visit()
  for (const [name, lands] of [
    ['申请人', '/my'],
    ['综合窗口', '/w'],
    ['经办人 公安局', '/o'],
  ]) {
    await page.goto(`${url}/sign-in`)
    const demo = page.getByRole('link', { name: /演示/ })
    await (lands === '/my' ? demo.click() : page.goto(`${url}/demo`))
    await page.getByRole('button', { name, exact: true }).click()
    await page.waitForURL(url + lands)
  }
  await page.close()
  close()
  town.hold()
})

test('where people sign in at an identity provider, its button keeps where they came from', async () => {
  const page = await town.visit()
  const ways = { accounts: false, oidc: true, demo: false }
  await page.route('**/api/session', (asked) => asked.fulfill({ json: { role: 'anyone', account: false, ways } }))
  await page.goto(`${town.url}/sign-in?to=${encodeURIComponent('/s/newborn')}`)
  const button = page.getByRole('link', { name: '统一身份认证登录' })
  expect(await button.getAttribute('href')).toBe('/sign-in/oidc?to=%2Fs%2Fnewborn')
  expect(await page.getByLabel('密码').count()).toBe(0)
  town.hold()
})

test('why the identity provider did not sign somebody in is told in words', async () => {
  const page = await town.visit()
  for (const [failed, says] of [
    ['expired', '登录用时太久'],
    ['denied', '您没有同意登录'],
    ['<script>', '回复无效'],
  ] as const) {
    await page.goto(`${town.url}/sign-in?failed=${encodeURIComponent(failed)}`)
    await page.getByRole('alert').filter({ hasText: says }).waitFor()
  }
  town.hold()
})
