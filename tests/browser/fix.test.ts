import { afterAll, expect, test } from 'vitest'
import { smallPdf } from '../small-files.ts'
import { findAxeViolations } from './axe.ts'
import { openNewbornCase } from './newborn-case.ts'
import { readDraft } from './newborn-draft.ts'
import { hasFocus } from './seen.ts'
import { applicant, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(smallPdf()) })

async function openWrong(materials: readonly string[] = []) {
  const newborn = await openNewbornCase(town)
  // A file of the same moment would be a new one.
  await town.time.pass({ days: 1, count: 'natural' })
  await newborn.correct('household-registration', '姓名用字需确认', ['child.name'], materials)
  return newborn.application
}

test('only what was named can be changed, with the officer’s words beside it, and only that is sent', async () => {
  const id = await openWrong(['parents-id-cards'])
  const page = await town.visit(applicant, { bypassCSP: true })
  await page.goto(`${town.url}/t/${id}/fix`)
  await page.getByText('只改下面这 2 处').waitFor()
  expect(await page.getByRole('textbox').count()).toBe(1)
  expect(await page.getByText('公安局 · 出生登记（户口）：姓名用字需确认').count()).toBe(2)
  expect(await findAxeViolations(page)).toEqual([])
  await page.getByLabel('新生儿姓名').fill('张晓宝')
  await page.locator('input[type=file]').first().setInputFiles(pdf('新身份证.pdf'))
  await page.getByText('已上传：新身份证.pdf').waitFor()
  const sent = page.waitForRequest('**/corrections/household-registration')
  await page.getByRole('button', { name: '提交补正' }).click()
  expect((await sent).postDataJSON()).toEqual({ form: { 'child.name': '张晓宝' }, materials: [] })
  await page.getByRole('heading', { name: '已提交' }).waitFor()
  expect((await readDraft(town, id)).form['child.name']).toBe('张晓宝')
  await page.goto(`${town.url}/t/${id}/fix`)
  await page.getByText('现在没有要补正的内容。').waitFor()
  town.hold()
})

test('with keys alone faults lead from the summary to the control, and nothing typed is lost by a reload', async () => {
  const id = await openWrong(['parents-id-cards'])
  const page = await town.visit(applicant, { bypassCSP: true })
  await page.goto(`${town.url}/t/${id}/fix`)
  const name = page.getByLabel('新生儿姓名')
  await name.fill('')
  await page.keyboard.press('Enter')
  const alert = page.getByRole('alert')
  await alert.getByRole('link', { name: '新生儿姓名：必填，请补充。' }).waitFor()
  await alert.getByRole('link', { name: /^父母双方居民身份证：请上传/ }).waitFor()
  await expect.poll(() => page.title()).toMatch(/^有错误：/)
  expect(await findAxeViolations(page)).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => hasFocus(name)).toBe(true)
  await page.keyboard.type('张晓宝')
  await page.getByRole('checkbox', { name: /到窗口出示原件/ }).press('Space')
  await page.reload()
  expect(await name.inputValue()).toBe('张晓宝')
  expect(await page.getByRole('checkbox', { name: /到窗口出示原件/ }).isChecked()).toBe(true)
  await name.press('Enter')
  await page.getByRole('heading', { name: '已提交' }).waitFor()
  town.hold()
})

test('a file that was asked for again and did not come is told by the server, at its place', async () => {
  const id = await openWrong(['parents-id-cards'])
  const page = await town.visit(applicant, { forgiving: true })
  await page.goto(`${town.url}/t/${id}/fix`)
  await page.getByLabel('新生儿姓名').fill('张晓宝')
  await page.getByRole('button', { name: '提交补正' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^父母双方居民身份证：请上传新的文件/ })
    .click()
  await expect.poll(() => hasFocus(page.getByRole('button', { name: /选择文件/ }))).toBe(true)
  town.hold()
})

test('a field that was named and is as it was is not sent before somebody stands for it, which is said at the field', async () => {
  const id = await openWrong()
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/t/${id}/fix`)
  const name = page.getByRole('textbox', { name: '新生儿姓名' })
  const before = await name.inputValue()
  await name.fill(` ${before} `)
  await page.getByRole('button', { name: '提交补正' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^新生儿姓名：这里还没有改/ })
    .click()
  await expect.poll(() => hasFocus(name)).toBe(true)
  expect((await readDraft(town, id)).form['child.name']).toBe(before)
  const right = page.getByRole('checkbox', { name: '已核对，“新生儿姓名”原来填的没有错' })
  await name.fill('张晓宝')
  expect(await right.count()).toBe(0)
  await name.fill(before)
  await right.check()
  await page.getByRole('button', { name: '提交补正' }).click()
  await page.getByRole('heading', { name: '已提交' }).waitFor()
  town.hold()
})

test('without a connection or a session it says so and keeps what was typed', async () => {
  const id = await openWrong()
  const page = await town.visit(applicant, { forgiving: true })
  await page.goto(`${town.url}/t/${id}/fix`)
  await page.getByLabel('新生儿姓名').fill('张晓宝')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '提交补正' }).click()
  await page.getByRole('alert').getByText('网络不通，请检查网络后重试。').waitFor()
  await page.context().setOffline(false)
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await page.getByRole('button', { name: '提交补正' }).click()
  await page.getByRole('alert').getByText('登录已过期，请重新登录。您填写的内容还在。').waitFor()
  await page.context().addCookies(cookies)
  await page.reload()
  expect(await page.getByLabel('新生儿姓名').inputValue()).toBe('张晓宝')
  await page.getByRole('button', { name: '提交补正' }).click()
  await page.getByRole('heading', { name: '已提交' }).waitFor()
  town.hold()
})
