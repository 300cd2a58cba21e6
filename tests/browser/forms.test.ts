import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { findAxeViolations } from './axe.ts'
import { applicant, clerk, openPagesTown } from './town.ts'
import { empower, fileOnline, takeIn } from './window-cases.ts'

const town = await openPagesTown()
afterAll(() => town.close())

const answers = { check: 'no', change: 'no', move: 'no', birth: 'no' }
const notice = `${town.url}/s/marriage/notice?${new URLSearchParams(answers)}`
const statement = '男方无配偶、无禁婚亲属关系签字声明'

/** The page that a link opens beside its own. */
async function openBeside(page: Page, link: Locator): Promise<Page> {
  const opened = page.context().waitForEvent('page')
  await link.click()
  const beside = await opened
  await beside.waitForLoadState()
  return beside
}

const linkOf = (place: Page | Locator, form: '空白表格' | '样表') =>
  place.getByRole('link', { name: `${form}（新窗口） ${statement}` })

test('a person opens the blank form and the sample from the notice before they sign in', async () => {
  const page = await town.visit()
  await page.goto(notice)
  const blank = await openBeside(page, linkOf(page, '空白表格'))
  await blank.getByRole('heading', { level: 1, name: '无配偶、无禁婚亲属关系声明（男方）' }).waitFor()
  expect(await blank.getByRole('definition').allTextContents()).toEqual(['', '', '', ''])
  await blank.getByText('不要先签').waitFor()
  await blank.getByRole('link', { name: '看样表' }).click()
  await blank.getByText('请勿照抄').waitFor()
  expect(await blank.getByRole('definition').first().textContent()).toBe('张三（示例）')
  expect(await linkOf(page, '样表').count()).toBe(1)
  expect(await page.getByRole('link', { name: /^空白表格/ }).count()).toBe(2)
  town.hold()
})

test('both are beside the material where it is handed in, and opening them leaves the draft as it is', async () => {
  const body = { bundle: 'marriage', answers }
  const { application } = await town.as(applicant)<{ application: string }>('POST', '/api/applications', body)
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/a/${application}/materials`)
  const slot = page.getByRole('region', { name: statement })
  const sample = await openBeside(page, linkOf(slot, '样表'))
  await sample.getByText('请勿照抄').waitFor()
  await linkOf(slot, '空白表格').waitFor()
  const bare = page.getByRole('region', { name: '男女双方居民身份证' })
  expect(await bare.getByRole('link').count()).toBe(0)
  expect(new URL(page.url()).pathname).toBe(`/a/${application}/materials`)
  town.hold()
})

test('a clerk has both at the counter, and whoever is asked for the paper again has them of the version that was filed', async () => {
  await empower(town, 'marriage')
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w/accept/${await takeIn(town)}`)
  await linkOf(page.getByRole('region', { name: statement }), '样表').waitFor()
  const filed = await fileOnline(town)
  const findings = [{ at: 'materials.husband-statement', says: '没有签字' }]
  await town.as(clerk)('POST', `/api/acceptances/${filed}`, { findings })
  const fix = await town.visit(applicant)
  await fix.goto(`${town.url}/t/${filed}/fix`)
  const blank = await openBeside(fix, linkOf(fix, '空白表格'))
  expect(new URL(blank.url()).search).toBe('?version=1')
  await blank.getByRole('heading', { level: 1, name: /无配偶/ }).waitFor()
  town.hold()
})

test('links are large enough for a thumb, and the pages fit a telephone and break no rule of WCAG', async () => {
  const page = await town.visit(undefined, { bypassCSP: true, viewport: { width: 320, height: 640 } })
  await page.goto(notice)
  await linkOf(page, '空白表格').waitFor()
  const heightOf = async (link: Locator) => (await link.boundingBox())?.height ?? 0
  for (const form of ['空白表格', '样表'] as const)
    expect(await heightOf(linkOf(page, form))).toBeGreaterThanOrEqual(44)
  for (const form of ['blank', 'sample']) {
    await page.goto(`${town.url}/api/bundles/marriage/materials/husband-statement/${form}`)
    expect(await heightOf(page.getByRole('link'))).toBeGreaterThanOrEqual(44)
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    expect(await findAxeViolations(page)).toEqual([])
  }
  town.hold()
})

test('on paper the blank form has no word about the page, and the sample says that it is one', async () => {
  const page = await town.visit()
  await page.emulateMedia({ media: 'print' })
  const path = `${town.url}/api/bundles/marriage/materials/husband-statement`
  await page.goto(`${path}/blank`)
  expect(await page.getByText('打印本页').isVisible()).toBe(false)
  await page.goto(`${path}/sample`)
  expect(await page.getByText('请勿照抄').isVisible()).toBe(true)
  expect(await page.getByText('看空白表格').isVisible()).toBe(false)
  town.hold()
})
