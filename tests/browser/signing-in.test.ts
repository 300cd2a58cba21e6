import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { invite } from '../../lib/desk/signing-in/first-links.ts'
import { findAxeViolations } from './axe.ts'
import { hasFocus, sidewaysOf } from './seen.ts'
import { clerk, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())

const password = '春江潮水连海平，海上明月'

async function register(page: Page, login: string, to = '') {
  await page.goto(`${town.url}/register${to}`)
  await page.getByLabel('姓名').fill('张三')
  await page.getByLabel('账号', { exact: true }).fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '注册并登录' }).click()
}

async function signIn(page: Page, login: string, typed: string) {
  await page.getByLabel('账号', { exact: true }).fill(login)
  await page.getByLabel('密码', { exact: true }).fill(typed)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

test('whoever wants to begin registers on the way, and the application begins when they come back', async () => {
  const page = await town.visit()
  await page.goto(`${town.url}/s/newborn/notice?insure=no&card=no&reimburse=no`)
  await page.getByRole('button', { name: '开始办理' }).click()
  await page.getByRole('link', { name: '注册账号' }).click()
  await page.getByLabel('姓名').fill('李四')
  await page.getByLabel('账号', { exact: true }).fill('lisi-139')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByLabel('密码', { exact: true }).press('Enter')
  await page.waitForURL(/\/a\/[0-9a-z]+$/)
  town.hold()
})

test('an applicant signs in with a keyboard and comes back to where they were; signing out ends it', async () => {
  const page = await town.visit()
  await register(page, 'zhangsan')
  await page.waitForURL('**/my')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.waitForURL(`${town.url}/`)
  await page.goto(`${town.url}/s/newborn`)
  await page.getByRole('link', { name: '登录' }).click()
  await page.getByLabel('账号', { exact: true }).fill('ZhangSan')
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/s/newborn')
  await page.getByRole('link', { name: '张三' }).waitFor()
  town.hold()
})

test('what is wrong is told at the top and at its field, a taken login and a weak password too; nothing typed is lost', async () => {
  const page = await town.visit(undefined, { forgiving: true })
  await register(page, 'wangwu')
  await page.waitForURL('**/my')
  await page.context().clearCookies()
  await register(page, 'wangwu')
  await page
    .getByRole('alert')
    .getByRole('link', { name: /已被使用/ })
    .click()
  expect(await hasFocus(page.getByLabel('账号', { exact: true }))).toBe(true)
  expect(await page.getByLabel('姓名').inputValue()).toBe('张三')
  await page.getByLabel('密码', { exact: true }).fill('1234567890')
  await page.getByRole('button', { name: '注册并登录' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /密码：太容易被猜到/ })
    .waitFor()
  expect(await page.getByLabel('密码', { exact: true }).getAttribute('aria-invalid')).toBe('true')
  expect(await page.title()).toContain('有错误')
  town.hold()
})

test('a wrong password is told without saying which was wrong, and five lock the login until a time that is told', {
  timeout: 60_000,
}, async () => {
  const page = await town.visit(undefined, { forgiving: true })
  await page.goto(`${town.url}/sign-in`)
  for (let i = 0; i < 4; i++) {
    await signIn(page, 'nobody-of-this-name', `错误的密码错误的密码${i}`)
    await page.getByRole('alert').getByText('账号或密码不正确').waitFor()
  }
  await signIn(page, 'nobody-of-this-name', '错误的密码错误的密码')
  await page
    .getByRole('alert')
    .getByText(/已锁定，09:15 后可以重试/)
    .waitFor()
  town.hold()
})

test('an address of another site is not gone to after signing in', async () => {
  const page = await town.visit()
  await register(page, 'qianqi', `?to=${encodeURIComponent('//example.org/')}`)
  await page.waitForURL(`${town.url}/my`)
  await page.goto(`${town.url}/sign-in?to=${encodeURIComponent('https://example.org/')}`)
  expect(await page.getByRole('link', { name: '继续' }).getAttribute('href')).toBe('/my')
  town.hold()
})

test('a first link sets login and password once, and is not in the history afterwards', async () => {
  const { link } = await invite(town.product.ports, { role: 'clerk', hall: true }, '孙八')
  const page = await town.visit(undefined, { forgiving: true })
  await page.goto(town.url)
  await page.goto(town.url + link)
  await page.getByText('这是给 孙八（综合窗口）的链接').waitFor()
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
  await page.getByLabel('账号', { exact: true }).fill('sunba')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '设置并登录' }).click()
  await page.waitForURL('**/w')
  await page.goBack()
  expect(page.url()).toBe(`${town.url}/`)
  await page.goto(town.url + link)
  await page.getByRole('heading', { level: 1, name: '链接已失效' }).waitFor()
  town.hold()
})

test('somebody changes their password, and signs in with the new one', async () => {
  const page = await town.visit(undefined, { forgiving: true })
  await register(page, 'zhoujiu')
  await page.waitForURL('**/my')
  await page.goto(`${town.url}/account`)
  await page.getByLabel('现在的密码', { exact: true }).fill(password)
  await page.getByLabel('新密码', { exact: true }).fill('短')
  await page.getByRole('button', { name: '修改密码' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /新密码：太短/ })
    .waitFor()
  await page.getByLabel('新密码', { exact: true }).fill('滟滟随波千万里，何处春江')
  await page.getByRole('button', { name: '修改密码' }).click()
  await page.getByText('密码已修改。').waitFor()
  expect(await page.getByLabel('新密码', { exact: true }).inputValue()).toBe('')
  await page.context().clearCookies()
  await page.goto(`${town.url}/sign-in`)
  await signIn(page, 'zhoujiu', '滟滟随波千万里，何处春江')
  await page.waitForURL('**/my')
  town.hold()
})

test('axe finds nothing on the pages of signing in, with mistakes and in very large text at 320 pixels', async () => {
  const page = await town.visit(undefined, { care: 'size-30', bypassCSP: true, viewport: { width: 320, height: 800 } })
  for (const path of ['/sign-in', '/register']) {
    await page.goto(town.url + path)
    await page.getByLabel('密码', { exact: true }).press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await findAxeViolations(page), path).toEqual([])
    const over = await sidewaysOf(page)
    expect(over, path).toBeLessThanOrEqual(0)
  }
  const staff = await town.visit(clerk, { bypassCSP: true })
  await staff.goto(`${town.url}/account`)
  await staff.getByText('这里没有密码可改').waitFor()
  expect(await findAxeViolations(staff)).toEqual([])
  town.hold()
})
