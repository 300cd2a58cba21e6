import { afterAll, expect, test } from 'vitest'
import { beginDraft, readDraft } from './newborn-draft.ts'
import { applicant, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())

const formOf = async (id: string) => (await readDraft(town, id)).form

test('leaving a field saves it, and says when', async () => {
  const id = await beginDraft(town)
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/a/${id}/form/householder`)
  await page.getByLabel('姓名').fill('李建国')
  await page.keyboard.press('Tab')
  await page
    .getByRole('status')
    .filter({ hasText: /已自动保存 \d\d:\d\d/ })
    .waitFor()
  expect(await formOf(id)).toEqual({ 'householder.name': '李建国' })
  town.hold()
})

test('without a connection it says so, keeps what is typed, and saves when the connection is back', async () => {
  const id = await beginDraft(town)
  const page = await town.visit(applicant, { forgiving: true })
  await page.goto(`${town.url}/a/${id}/form/householder`)
  const name = page.getByLabel('姓名')
  await name.waitFor()
  await page.context().setOffline(true)
  await name.fill('李建国')
  await page.keyboard.press('Tab')
  const status = page.getByRole('status')
  await status.filter({ hasText: '网络不通，尚未保存' }).waitFor()
  expect(await formOf(id)).toEqual({})
  await page.context().setOffline(false)
  await status.filter({ hasText: '已自动保存' }).waitFor()
  expect(await formOf(id)).toEqual({ 'householder.name': '李建国' })
  town.hold()
})

test('what could not be saved before a reload is found again and saved', async () => {
  const id = await beginDraft(town)
  const page = await town.visit(applicant, { forgiving: true })
  await page.goto(`${town.url}/a/${id}/form/householder`)
  await page.route('**/api/applications/*', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  )
  await page.getByLabel('姓名').fill('李建国')
  await page.keyboard.press('Tab')
  await page.getByRole('status').filter({ hasText: '尚未保存' }).waitFor()
  await page.unroute('**/api/applications/*')
  await page.reload()
  await page.getByRole('status').filter({ hasText: '已找回上次没有保存成功的内容' }).waitFor()
  expect(await page.getByLabel('姓名').inputValue()).toBe('李建国')
  expect(await formOf(id)).toEqual({ 'householder.name': '李建国' })
  town.hold()
})

test('when the session has ended nothing is lost: it leads to signing in, and saves afterwards', async () => {
  const id = await beginDraft(town)
  const page = await town.visit(applicant, { forgiving: true })
  await page.goto(`${town.url}/a/${id}/form/householder`)
  const name = page.getByLabel('姓名')
  await name.waitFor()
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await name.fill('李建国')
  await page.keyboard.press('Tab')
  const link = page.getByRole('link', { name: '重新登录' })
  await link.waitFor()
  expect(await link.getAttribute('href')).toBe(`/sign-in?to=${encodeURIComponent(`/a/${id}/form/householder`)}`)
  expect(await name.inputValue()).toBe('李建国')
  await link.click()
  await page.waitForURL('**/sign-in?*')
  await page.context().addCookies(cookies)
  await page.goto(`${town.url}/a/${id}/form/householder`)
  await page.getByRole('status').filter({ hasText: '已自动保存' }).waitFor()
  expect(await formOf(id)).toEqual({ 'householder.name': '李建国' })
  town.hold()
})

test('two tabs at one draft: both changes are kept, and the second is told', async () => {
  const id = await beginDraft(town)
  const one = await town.visit(applicant, { forgiving: true })
  await one.goto(`${town.url}/a/${id}/form/householder`)
  await one.getByLabel('姓名').waitFor()
  const two = await one.context().newPage()
  await two.goto(`${town.url}/a/${id}/form/householder`)
  await two.getByLabel('公民身份号码').fill('41040319650615001X')
  await two.keyboard.press('Tab')
  await two.getByRole('status').filter({ hasText: '已自动保存' }).waitFor()
  await one.getByLabel('姓名').fill('李建国')
  await one.keyboard.press('Tab')
  await one.getByRole('status').filter({ hasText: '在别处被修改过' }).waitFor()
  expect(await one.getByLabel('公民身份号码').inputValue()).toBe('41040319650615001X')
  expect(await formOf(id)).toEqual({ 'householder.name': '李建国', 'householder.id_no': '41040319650615001X' })
  town.hold()
})

test('when the server is away for a while the page says so and saves when it is back', async () => {
  const id = await beginDraft(town)
  const page = await town.visit(applicant, { forgiving: true })
  await page.goto(`${town.url}/a/${id}/form/householder`)
  await page.route('**/api/applications/*', (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({ status: 503, json: { error: 'busy', says: '系统繁忙' } })
      : route.continue(),
  )
  await page.getByLabel('姓名').fill('李建国')
  await page.keyboard.press('Tab')
  await page.getByRole('status').filter({ hasText: '服务暂时没有响应' }).waitFor()
  await page.unroute('**/api/applications/*')
  await page.getByRole('status').filter({ hasText: '已自动保存' }).waitFor()
  expect(await formOf(id)).toEqual({ 'householder.name': '李建国' })
  town.hold()
})

test('what is typed while a page reads its draft again stays', async () => {
  const id = await beginDraft(town)
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/a/${id}`)
  const slow = Promise.withResolvers<void>()
  await page.getByRole('link', { name: '户主' }).waitFor()
  await page.route('**/notice?*', async (route) => {
    await slow.promise
    await route.continue()
  })
  const asked = page.waitForRequest('**/notice?*')
  await page.getByRole('link', { name: '户主' }).click()
  await asked
  await page.getByLabel('姓名').fill('李建国')
  const told = page.waitForResponse('**/notice?*')
  slow.resolve()
  await told
  await page.getByRole('status').filter({ hasText: '已自动保存' }).waitFor()
  expect(await page.getByLabel('姓名').inputValue()).toBe('李建国')
  await expect.poll(() => formOf(id)).toEqual({ 'householder.name': '李建国' })
  town.hold()
})

test('another person’s draft is not there', async () => {
  const id = await beginDraft(town, { 'mother.name': '李梅' })
  const page = await town.visit({ role: 'applicant', id: 'wang' })
  await page.goto(`${town.url}/a/${id}`)
  await page.getByRole('alert').getByText('没有找到').waitFor()
  expect(await page.getByText('李梅').count()).toBe(0)
  town.hold()
})
