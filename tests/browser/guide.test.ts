import { afterAll, expect, test } from 'vitest'
import { hasFocus } from './seen.ts'
import { openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())

const guide = `${town.url}/s/newborn/guide`

test('guidance asks one question a page, with a keyboard alone, and ends at the notice', async () => {
  const page = await town.visit()
  await page.goto(guide)
  const heading = page.getByRole('heading', { level: 1 })
  await heading.filter({ hasText: '是否同时为孩子参加城乡居民医保？' }).waitFor()
  for (const next of ['社会保障卡', '生育医疗费用', '问题都已回答']) {
    await page.getByRole('radio', { name: '是' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await heading.filter({ hasText: next }).waitFor()
    expect(await hasFocus(heading)).toBe(true)
  }
  await page.getByRole('link', { name: '查看一次告知' }).press('Enter')
  await page.waitForURL('**/s/newborn/notice?insure=yes&card=yes&reimburse=yes')
  await page.getByRole('heading', { level: 1, name: '新生儿出生一件事 一次性告知' }).waitFor()
  town.hold()
})

test('going on without an answer says so at the top, in the title and at the question', async () => {
  const page = await town.visit()
  await page.goto(guide)
  await page.getByRole('button', { name: '继续' }).click()
  const summary = page.getByRole('alert')
  await summary.getByRole('link', { name: '请选择一项' }).click()
  expect(await hasFocus(page.getByRole('radio').first())).toBe(true)
  expect(await page.title()).toContain('有错误')
  expect(await page.getByRole('radiogroup').getAttribute('aria-invalid')).toBe('true')
  town.hold()
})

test('an earlier answer is changed without losing the later ones, and back and reload keep them', async () => {
  const page = await town.visit()
  await page.goto(`${guide}?insure=yes&card=no&reimburse=yes`)
  await page.getByRole('link', { name: '修改 是否同时为孩子参加城乡居民医保？' }).click()
  await page.getByRole('radio', { name: '否' }).check()
  await page.getByRole('button', { name: '继续' }).click()
  await page.waitForURL('**/guide?insure=no&card=no&reimburse=yes')
  await page.getByRole('heading', { level: 1, name: /问题都已回答/ }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: '查看一次告知' }).click()
  await page.waitForURL('**/notice?insure=no&card=no&reimburse=yes')
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: /问题都已回答/ }).waitFor()
  await page.goBack()
  expect(await page.getByRole('radio', { name: '是' }).isChecked()).toBe(true)
  town.hold()
})

test('what is needed is counted anew with every choice', async () => {
  const page = await town.visit()
  await page.goto(`${guide}?insure=no&card=no`)
  const count = page.getByRole('main').getByRole('status')
  await expect.poll(() => count.innerText()).toContain('办 5 个事项，需 1 份材料、1 个工作日')
  await page.getByRole('radio', { name: '是' }).check()
  await expect.poll(() => count.innerText()).toContain('办 6 个事项，需 5 份材料、3 个工作日')
  town.hold()
})

test('answers in an address that are none say so and lead to the questions', async () => {
  const page = await town.visit(undefined, { forgiving: true })
  await page.goto(`${guide}?insure=perhaps`)
  await page.getByRole('link', { name: '重新回答' }).click()
  await page.getByRole('radio').first().waitFor()
  await page.goto(`${town.url}/s/newborn/notice?insure=yes`)
  await page.getByText('还有问题没有回答').waitFor()
  expect(await page.getByRole('button', { name: '开始办理' }).count()).toBe(0)
  town.hold()
})

test('the notice tells items with limits and fee, materials with their source, and what need not be filled in', async () => {
  const page = await town.visit()
  await page.goto(`${town.url}/s/newborn/notice?insure=yes&card=no&reimburse=yes`)
  const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '生育医疗费用报销' }) })
  await expect
    .poll(() => item.innerText())
    .toMatch(/医疗保障局[\s\S]*承诺时限\s*3 个工作日[\s\S]*法定时限\s*30 个工作日[\s\S]*不收费/)
  await page.getByRole('heading', { name: '交 5 份材料' }).waitFor()
  await page.getByText('免交：由公安局提供').waitFor()
  await page.getByText('免交：由“出生医学证明（首次签发）”的结果产生').waitFor()
  await page.getByText('免填：由公安局提供').waitFor()
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: '保存告知书' }).click()
  expect((await saved).suggestedFilename()).toMatch(/一次性告知/)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: '开始办理' }).isVisible()).toBe(false)
  expect(await page.locator('#app > footer').isVisible()).toBe(false)
  town.hold()
})
