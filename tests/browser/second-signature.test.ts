import type { Page } from 'playwright-core'
import { afterAll, afterEach, expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import { act, begin, offered, openAs } from './acting.ts'
import { fileShop, publishShop } from './shop-town.ts'
import { applicant, officerOf, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())
// Each page holds a stream, and nobody may hold many.
afterEach(() => Promise.all(town.browser.contexts().map((context) => context.close())))
await publishShop(town, {
  'food-licence': { reviews: ['compliance', 'technical'], countersign: true, steps: undefined },
})
const shop = await fileShop(town, { answers: { sign: 'no', fire: 'no' } })
const task = `/o/${shop}.food-licence`
const officer = officerOf('market-regulation')
const colleague: Principal = { ...officer, id: 'colleague' }
const head: Principal = { role: 'head', id: 'head-market', department: 'market-regulation' }
const chief: Principal = { role: 'chief', id: 'chief-market', department: 'market-regulation', hall: true }

test('two people make the two reviews, and who made one is told by which rule the other is not theirs', async () => {
  const page = await openAs(town, officer, task, { forgiving: true })
  await page.getByText('准予前还须通过：合规审查、业务技术审核。').waitFor()
  await act(page, '记录审核', async (dialog) => {
    await dialog.getByLabel('哪项审核').selectOption({ label: '合规审查' })
    await dialog.getByLabel('通过', { exact: true }).check()
  })
  await page.getByText('合规审查：通过（officer-market-regulation）').waitFor()
  const dialog = await begin(page, '记录审核')
  expect(await dialog.getByLabel('哪项审核').getByRole('option').allTextContents()).toEqual(['请选择', '业务技术审核'])
  await dialog.getByLabel('哪项审核').selectOption({ label: '业务技术审核' })
  await dialog.getByLabel('不通过', { exact: true }).check()
  await dialog.getByRole('button', { name: '确认记录审核' }).click()
  await dialog
    .getByRole('alert')
    .getByRole('link', { name: /^意见：/ })
    .waitFor()
  await dialog.getByLabel('通过', { exact: true }).check()
  await dialog.getByRole('button', { name: '确认记录审核' }).click()
  await dialog.getByRole('alert').getByText('不得由同一人完成').waitFor()
  const other = await openAs(town, colleague, task)
  await act(other, '记录审核', async (dialog) => {
    await dialog.getByLabel('哪项审核').selectOption({ label: '业务技术审核' })
    await dialog.getByLabel('通过', { exact: true }).check()
    await dialog.getByLabel('意见').fill('布局合理')
  })
  await other.getByText('业务技术审核：通过（colleague）布局合理').waitFor()
  expect(await offered(other)).not.toContain('记录审核')
  town.hold()
})

test('whoever proposed a decision does not sign it; the head sends it back with the reason, which the officer reads', async () => {
  const page = await openAs(town, officer, task)
  await page.getByText('会签后才生效').waitFor()
  await page.getByLabel('以下要点均已核对，符合').check()
  await page.getByRole('button', { name: '准予', exact: true }).click()
  await page.getByText('已拟准予：刘* 食品经营许可（新办）；待第二人会签。').waitFor()
  await page.goto(town.url + task)
  await page.getByText(/^officer-market-regulation .* 拟准予，待第二人会签。$/).waitFor()
  expect(await offered(page)).toEqual(['转办', '会审', '函询其他部门'])
  const row = (page: Page) => page.getByRole('row').filter({ hasText: '食品经营许可' })
  const mine = await openAs(town, officer, '/o')
  await row(mine).getByText('等待他人会签').waitFor()
  await mine.getByRole('button', { name: '待会签 0' }).waitFor()
  const heads = await openAs(town, head, '/o')
  await heads.getByRole('button', { name: '待会签 1' }).click()
  await row(heads)
    .getByText(/待会签$/)
    .waitFor()
  expect(await heads.getByText('待审查').count()).toBe(0)
  expect(await row(heads).getByRole('checkbox').isDisabled()).toBe(true)
  await row(heads).getByRole('link').click()
  await heads
    .locator('.tag')
    .getByText(/待会签$/)
    .waitFor()
  expect(await offered(heads)).toEqual(['会签', '退回', '转办', '会审'])
  await act(heads, '退回', async (dialog) => {
    expect(await dialog.getByLabel('退回到').getByRole('option').allTextContents()).toEqual([
      '请选择',
      '经办',
      '业务技术审核',
      '合规审查',
    ])
    await dialog.getByLabel('退回到').selectOption({ label: '经办' })
    await dialog.getByLabel('理由').fill('经营项目与现场不符，请再核')
  })
  await heads.getByText('已退回：刘* 食品经营许可（新办）。').waitFor()
  expect(await offered(heads)).not.toContain('会签')
  await page.reload()
  await page.getByRole('button', { name: '准予', exact: true }).waitFor()
  await page.getByRole('region', { name: '办理意见' }).getByText('经营项目与现场不符，请再核').waitFor()
  town.hold()
})

test('the second signature makes it the decision, and the applicant has the result', async () => {
  const page = await openAs(town, officer, task)
  await page.getByRole('button', { name: '准予', exact: true }).click()
  await page.getByRole('alert').getByText('请先核对并勾选').waitFor()
  await page.getByLabel('以下要点均已核对，符合').check()
  await page.getByRole('button', { name: '准予', exact: true }).click()
  await page.getByText('已拟准予').waitFor()
  const heads = await openAs(town, head, task)
  await act(heads, '会签')
  await heads.getByText('已会签，决定成立：刘* 食品经营许可（新办）。').waitFor()
  await heads.goto(town.url + task)
  await heads.getByText(/^负责人 市场监督管理局 .* 已作决定：准予$/).waitFor()
  expect(await offered(heads)).toEqual([])
  await heads.getByText('办理过程').click()
  const history = heads.getByRole('listitem')
  await history.filter({ hasText: '退回' }).getByText('负责人 市场监督管理局').waitFor()
  await town.product.engine.settled()
  const applicants = await openAs(town, applicant, `/t/${shop}/result`)
  const item = applicants.getByRole('listitem').filter({ hasText: '食品经营许可（新办）' })
  await item.getByRole('button', { name: '核验 食品经营许可证' }).waitFor()
  town.hold()
})

test('a chief representative signs a refusal under a delegation, and is offered nothing without one', async () => {
  const second = await fileShop(town, { answers: { sign: 'no', fire: 'no', tobacco: 'no' } })
  const page = await openAs(town, officer, `/o/${second}.food-licence`)
  await act(page, '不予', async (dialog) => {
    await dialog.getByText('由第二人会签后才成立').waitFor()
    await dialog.getByLabel('理由').fill('场所与污染源距离不足')
    await dialog.getByLabel('依据').fill('《中华人民共和国食品安全法》第三十三条')
  })
  await page.getByText('已拟不予：刘* 食品经营许可（新办）；待第二人会签。').waitFor()
  const chiefs = await openAs(town, chief, `/o/${second}.food-licence`)
  expect(await offered(chiefs)).not.toContain('会签')
  await town.as(head)('POST', '/api/delegations', {
    to: chief.id,
    role: 'chief',
    all: true,
    powers: ['sign'],
    until: '2026-12-31',
  })
  await chiefs.reload()
  await chiefs.getByText('理由：场所与污染源距离不足').waitFor()
  await act(chiefs, '会签')
  await town.product.engine.settled()
  const applicants = await openAs(town, applicant, `/t/${second}/result`)
  await applicants.getByText('不予办理').waitFor()
  await applicants.getByText('场所与污染源距离不足').waitFor()
  town.hold()
})
