import { afterAll, expect, test } from 'vitest'
import { findAxeViolations } from './axe.ts'
import { hasFocus, sidewaysOf } from './seen.ts'
import { clerk, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())

test('whoever has forgotten the password gets a link at the window, once the document was seen, and chooses a new one with it', async () => {
  const register = { name: '张强', login: 'zhang.qiang', password: 'six words that nobody guesses 41' }
  await town.as({ role: 'applicant', id: 'nobody' })('POST', '/api/accounts', register)
  const page = await town.visit(clerk, {
    bypassCSP: true,
    forgiving: true,
    care: 'size-30',
    viewport: { width: 320, height: 800 },
  })
  await page.goto(`${town.url}/w`)
  await page.getByRole('link', { name: '重置密码' }).click()
  await page.getByRole('heading', { level: 1, name: '申请人账号密码重置' }).waitFor()
  const make = page.getByRole('button', { name: '生成一次性链接' })
  await make.click()
  const alert = page.getByRole('alert')
  expect(await hasFocus(alert)).toBe(true)
  await alert.getByRole('link', { name: /请核验身份证件后勾选/ }).waitFor()
  expect(await findAxeViolations(page)).toEqual([])
  expect(await sidewaysOf(page)).toBeLessThanOrEqual(0)
  await page.getByRole('checkbox', { name: '已核验身份证件，人证一致' }).check()
  await page.getByLabel('申请人账号').fill('nobody.here')
  await make.click()
  await alert.getByRole('link', { name: /没有这个申请人账号/ }).click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('zhang.qiang')
  await page.keyboard.press('Enter')
  await page.getByText('账号姓名：张强').waitFor()
  const link = await page.locator('code').innerText()
  expect(link).toMatch(/\/first\/\S+$/)
  expect(await findAxeViolations(page)).toEqual([])
  expect(await sidewaysOf(page)).toBeLessThanOrEqual(0)
  const theirs = await town.visit()
  await theirs.goto(link)
  await theirs
    .getByLabel(/新?密码/)
    .first()
    .waitFor()
  town.hold()
})
