import { afterAll, expect, test } from 'vitest'
import { countActions } from './actions.ts'
import { findAxeViolations } from './axe.ts'
import { sidewaysOf, widthOfPicture } from './seen.ts'
import { applicant, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())

test('a bundle is found by its name in two actions', async () => {
  const page = await town.visit()
  await page.goto(town.url)
  const { type, press, ...counted } = countActions(page)
  await type(page.getByRole('searchbox'), '出生')
  await press('Enter')
  await page.waitForURL('**/s/newborn')
  await page.getByRole('heading', { level: 1, name: '新生儿出生一件事' }).waitFor()
  expect(counted.count()).toBeLessThanOrEqual(2)
  town.hold()
})

test('a bundle is found by the name of one of its items, and by words of which only a part is its name', async () => {
  const page = await town.visit()
  await page.goto(town.url)
  const cards = page.getByRole('main').locator('a.card')
  await page.getByRole('searchbox').fill('社会保障卡申领')
  await expect.poll(() => cards.allInnerTexts().then((texts) => texts.join())).toContain('新生儿出生一件事')
  await page.getByRole('searchbox').fill('我要开餐饮店')
  await expect.poll(() => cards.first().innerText()).toContain('企业准营（餐饮）一件事')
  await page.getByRole('searchbox').fill('zzzz')
  await expect.poll(() => page.getByRole('status').innerText()).toContain('没有找到“zzzz”')
  town.hold()
})

test('bundles stand by for whom they are, and a number leads to its progress', async () => {
  const page = await town.visit()
  await page.goto(town.url)
  await page.getByRole('heading', { level: 2, name: '个人' }).waitFor()
  await page.getByRole('heading', { level: 2, name: '企业', exact: true }).waitFor()
  await page.getByLabel('办件编号').fill(' abc123 ')
  await page.getByRole('button', { name: '查进度' }).click()
  await page.waitForURL('**/t/abc123')
  town.hold()
})

test('a bundle tells what it saves, its items with their departments, its flow as a picture and as a list, and where it is done', async () => {
  const page = await town.visit()
  await page.goto(`${town.url}/s/newborn`)
  const table = page.getByRole('table')
  await expect.poll(() => table.getByRole('row', { name: /材料/ }).innerText()).toMatch(/17\s+6\s+减 65%/)
  await page
    .getByRole('listitem')
    .filter({ hasText: '出生登记（户口）' })
    .filter({ hasText: '公安局' })
    .first()
    .waitFor()
  await expect.poll(() => widthOfPicture(page.getByRole('img', { name: /流程图/ }))).toBeGreaterThan(100)
  await page.getByText('流程图文字版').click()
  expect(await page.locator('.flow ol > li').count()).toBe(8)
  await page.getByText('平顶山市政务服务中心', { exact: true }).waitFor()
  await page.getByRole('link', { name: '开始', exact: true }).click()
  await page.waitForURL('**/s/newborn/guide')
  town.hold()
})

test('beginning leads to the application, and next time its draft is offered to go on with', async () => {
  const page = await town.visit(applicant)
  const notice = `${town.url}/s/newborn/notice?insure=no&card=no&reimburse=no`
  await page.goto(notice)
  await page.getByRole('button', { name: '开始办理' }).click()
  await page.waitForURL(/\/a\/[0-9a-z]+$/)
  const draft = new URL(page.url()).pathname
  await page.goto(notice)
  await page.getByText('有一份没有提交的申请').waitFor()
  expect(await page.getByRole('link', { name: '接着办' }).getAttribute('href')).toBe(draft)
  await page.getByRole('button', { name: '另办一份' }).click()
  await page.waitForURL(/\/a\/[0-9a-z]+$/)
  expect(new URL(page.url()).pathname).not.toBe(draft)
  town.hold()
})

for (const [named, { care, lang, width }] of Object.entries({
  'in very large text at 320 pixels': { care: 'size-30', lang: undefined, width: 320 },
  'in English, high contrast and the simple view': { care: 'contrast.simple', lang: 'en', width: 768 },
} as const))
  test(`axe finds nothing on the pages of finding ${named}, and nothing scrolls sideways`, async () => {
    const page = await town.visit(undefined, {
      care,
      lang,
      bypassCSP: true,
      viewport: { width, height: 800 },
    })
    const answers = '?insure=yes&card=yes&reimburse=yes'
    for (const path of [
      '/',
      '/s/newborn',
      '/s/newborn/guide',
      `/s/newborn/notice${answers}`,
      '/guides',
      '/accessibility',
    ]) {
      await page.goto(town.url + path)
      await page.locator('h1').waitFor()
      await page.waitForLoadState('networkidle')
      expect(await findAxeViolations(page), path).toEqual([])
      const over = await sidewaysOf(page)
      expect(over, path).toBeLessThanOrEqual(0)
    }
    town.hold()
  })

test('everyday words find a bundle that is called otherwise', async () => {
  const page = await town.visit()
  await page.goto(town.url)
  await page.getByRole('searchbox').first().fill('生孩子')
  await expect.poll(() => page.getByRole('link', { name: /新生儿出生一件事/ }).count()).toBe(1)
  town.hold()
})
