import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { findAxeViolations } from './axe.ts'
import { openNewbornCase } from './newborn-case.ts'
import { hasFocus, sidewaysOf } from './seen.ts'
import { applicant, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())

/** The row of an item on the time line. */
const row = (page: Page, name: string) =>
  page
    .getByRole('region', { name: '各事项进展' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name }) })

test('each item has its row with who holds it, by when, and what it needs first; a change shows within two seconds', async () => {
  const newborn = await openNewbornCase(town)
  const page = await town.visit(applicant, { bypassCSP: true })
  await page.goto(`${town.url}/t/${newborn.application}`)
  await row(page, '出生登记（户口）').getByText('公安局').first().waitFor()
  await row(page, '出生登记（户口）').getByText('前置事项').waitFor()
  await row(page, '生育登记')
    .getByText(/(还剩 \d+ 个工作日|今天到期)（11月2\d日）/)
    .waitFor()
  expect(await findAxeViolations(page)).toEqual([])
  await newborn.grant('birth-registration')
  const decided = Date.now()
  await page.getByRole('status').getByText('新进展：卫生健康委员会已办结 生育登记').waitFor()
  expect(Date.now() - decided).toBeLessThan(2000)
  await row(page, '生育登记').getByText('已办结').waitFor()
  await page.getByText('办理经过').click()
  await page.getByRole('listitem').filter({ hasText: '作出决定' }).getByText('生育登记').waitFor()
  town.hold()
})

test('without a stream it is looked at again every ten seconds while it is in view', async () => {
  const newborn = await openNewbornCase(town)
  const page = await town.visit(applicant, { forgiving: true })
  await page.clock.install()
  await page.route('**/live', (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto(`${town.url}/t/${newborn.application}`)
  await page.getByText('有新进展会自动显示在这里。').waitFor()
  await newborn.grant('birth-registration')
  await page.clock.runFor(9_000)
  expect(await page.getByText('新进展：').count()).toBe(0)
  await page.clock.runFor(2_000)
  await page.getByText('新进展：卫生健康委员会已办结 生育登记').waitFor()
  town.hold()
})

test('documents can be printed, and the account of days is told when it is opened', async () => {
  const { application } = await openNewbornCase(town)
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/t/${application}`)
  const receipt = await page.getByRole('link', { name: '受理通知书' }).getAttribute('href')
  const answered = await page.request.get(`${town.url}${receipt}`)
  expect([answered.status(), answered.headers()['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  await page.getByText('用时明细').click()
  await page.getByRole('table', { name: /^生育登记：用了/ }).waitFor()
  await page.getByRole('img', { name: '新生儿出生一件事流程图，文字版见下方列表' }).waitFor()
  town.hold()
})

test('the number of the case stands in groups and is copied without gaps; typed with gaps it is found', async () => {
  const { application } = await openNewbornCase(town)
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/t/${application}`)
  const number = page.getByText(application, { exact: true })
  await number.selectText()
  expect(await page.evaluate('String(getSelection())')).toBe(application)
  expect(await number.innerText()).toBe(application)
  const { width } = (await number.boundingBox()) ?? { width: 0 }
  const groups = await number.locator('span').all()
  const boxes = await Promise.all(groups.map((group) => group.boundingBox()))
  expect(boxes.length).toBeGreaterThan(4)
  expect(boxes.reduce((sum, box) => sum + (box?.width ?? 0), 0)).toBeLessThan(width - 10)
  await page.goto(town.url)
  await page.getByLabel('办件编号').fill(application.replace(/.{5}/g, '$& '))
  await page.getByRole('button', { name: '查进度' }).click()
  await page.waitForURL(`**/t/${application}`)
  await page.context().close()
  town.hold()
})

test('with keys alone a withdrawal is explained, can be given up, and ends what is not decided', async () => {
  const { application } = await openNewbornCase(town)
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/t/${application}`)
  const begin = page.getByRole('button', { name: '撤回申请' })
  await begin.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '撤回申请' })
  await dialog.getByText('已经作出的决定不受影响').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => hasFocus(begin)).toBe(true)
  await page.keyboard.press('Enter')
  await dialog.getByLabel('撤回原因（选填）').fill('不办了')
  await dialog.getByRole('button', { name: '确认撤回' }).press('Enter')
  await row(page, '出生登记（户口）').getByText('已撤回').waitFor()
  // Read again once all is over, nothing more is announced.
  await page.reload()
  await row(page, '出生登记（户口）').getByText('已撤回').waitFor()
  expect(await page.getByText('有新进展会自动显示在这里。').count()).toBe(0)
  await expect.poll(() => begin.count()).toBe(0)
  town.hold()
})

test('in large letters on a narrow screen the rows are cards, in English too', async () => {
  const newborn = await openNewbornCase(town)
  await newborn.correct('household-registration', '姓名用字需确认', ['child.name'])
  const page = await town.visit(applicant, {
    bypassCSP: true,
    viewport: { width: 320, height: 700 },
    care: 'size-30.contrast',
    lang: 'en',
  })
  await page.goto(`${town.url}/t/${newborn.application}`)
  await page.getByText('To be done by you:').waitFor()
  await page.getByRole('heading', { name: 'Documents' }).waitFor()
  expect(await page.locator('.line .track').first().isVisible()).toBe(false)
  expect(await sidewaysOf(page)).toBe(0)
  expect(await findAxeViolations(page)).toEqual([])
  town.hold()
})
