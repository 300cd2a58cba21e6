import { afterAll, expect, test } from 'vitest'
import { findAxeViolations } from './axe.ts'
import { openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())
const administrator = { role: 'administrator', id: 'administrator' } as const

test('the administrator lets an officer in by a link for one use, and closes the account again', async () => {
  const page = await town.visit(administrator, { bypassCSP: true })
  await page.goto(`${town.url}/admin`)
  await page.getByRole('button', { name: '生成一次性链接' }).click()
  await expect.poll(() => page.locator('.problems').textContent()).toContain('请填写姓名')
  await page.getByLabel('姓名').fill('王警官')
  await page.getByLabel('部门', { exact: true }).selectOption({ label: '公安局' })
  await page.getByRole('button', { name: '生成一次性链接' }).click()
  const link = await page.locator('code').textContent()
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/first\//)
  expect(await findAxeViolations(page)).toEqual([])

  const officer = await town.visit()
  await officer.goto(link ?? '')
  await officer.getByLabel('账号', { exact: true }).fill('wang')
  await officer.getByLabel('密码', { exact: true }).fill('a long enough phrase')
  await officer.getByRole('button', { name: '设置并登录' }).click()
  await officer.waitForURL('**/o')

  await page.getByRole('button', { name: '停用 王警官' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click()
  await expect.poll(() => page.getByRole('row', { name: /王警官/ }).textContent()).toContain('已停用')
  await officer.reload()
  await expect.poll(() => officer.getByRole('main').textContent()).toContain('请先登录')
  town.hold()
})
