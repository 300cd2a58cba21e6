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
  'food-licence': { extension: { days: 15, by: 'government-head', basis: '《中华人民共和国行政许可法》第四十二条' } },
})
const shop = await fileShop(town, { answers: { sign: 'no', fire: 'no' } })
const task = `/o/${shop}.tobacco-licence`
const officer = officerOf('tobacco')
const head: Principal = { role: 'head', id: 'head-tobacco', department: 'tobacco' }

/** The row of the licence on the applicant's time line. */
const row = (page: Page) =>
  page
    .getByRole('region', { name: '各事项进展' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: '烟草专卖零售许可' }) })

test('a hearing is announced, and from then on the applicant sees the clock stand still and by when they may ask for it', async () => {
  const page = await openAs(town, officer, task)
  await act(page, '启动特殊环节', async (dialog) => {
    await dialog.getByLabel('环节', { exact: true }).selectOption({ label: '听证' })
    await dialog.getByLabel('理由').fill('布局涉及相邻零售户的重大利益')
  })
  const steps = page.getByRole('region', { name: '特殊环节' })
  await steps.getByRole('heading', { name: '听证' }).waitFor()
  expect(await steps.getByRole('button').allTextContents()).toEqual(['书面告知', '结束环节'])
  const opinion = page.getByRole('region', { name: '办理意见' })
  await opinion.getByText('特殊环节尚未结束，不得作出决定。').waitFor()
  expect(await opinion.getByRole('button', { name: '准予' }).count()).toBe(0)
  expect(await offered(page)).not.toContain('不予')
  expect(await offered(page)).toContain('补正')
  const list = await openAs(town, officer, '/o')
  const line = list.getByRole('row').filter({ hasText: '烟草专卖零售许可' })
  await line.getByText('特殊环节', { exact: true }).waitFor()
  expect(await line.getByRole('checkbox').isDisabled()).toBe(true)
  const theirs = await openAs(town, applicant, `/t/${shop}`)
  await theirs.getByRole('heading', { name: '特殊环节' }).waitFor()
  expect(await theirs.getByRole('button', { name: '要求听证' }).count()).toBe(0)
  await act(page, '书面告知', async (dialog) => {
    await dialog.getByText('最多 20 个工作日。').waitFor()
    await dialog.getByLabel('天数').fill('15')
    await dialog.getByLabel('说明').fill('告知听证权利，听证约需十五个工作日')
  })
  await row(theirs).getByText('时限暂停：听证').waitFor()
  await row(theirs).getByText('告知听证权利，听证约需十五个工作日').waitFor()
  await theirs.getByText('您可以在 11月30日前要求听证，不收费。').waitFor()
  town.hold()
})

test('the applicant asks for it at a press, the officer sets it with a chair who does not review, and both see when and where', async () => {
  const theirs = await openAs(town, applicant, `/t/${shop}`)
  await theirs.getByRole('button', { name: '要求听证' }).click()
  await theirs.getByText('已要求听证，等待安排时间。').waitFor()
  expect(await theirs.getByRole('button', { name: '要求听证' }).count()).toBe(0)
  const page = await openAs(town, officer, task, { forgiving: true })
  await page.getByText('申请人已要求听证').waitFor()
  const dialog = await begin(page, '安排听证')
  await dialog.getByLabel('日期').fill('2026-11-26')
  await dialog.getByLabel('地点').fill('政务服务中心三楼听证室')
  await dialog.getByLabel('主持人').fill('judge-1')
  await dialog.getByRole('button', { name: '确认安排听证' }).click()
  await dialog.getByRole('alert').getByText('行政许可法').waitFor()
  await dialog.getByLabel('日期').fill('2026-12-07')
  await dialog.getByRole('button', { name: '确认安排听证' }).click()
  await page.getByText('听证：12月7日，政务服务中心三楼听证室').waitFor()
  await theirs.getByText('听证会：12月7日，政务服务中心三楼听证室，主持人 judge-1。').waitFor()
  town.hold()
})

test('what only the head of the people’s government may lengthen they find by its number, and do nothing else with it', async () => {
  const organs = await openAs(
    town,
    { role: 'head', id: 'head-market', department: 'market-regulation' },
    `/o/${shop}.food-licence`,
  )
  expect(await offered(organs)).not.toContain('延长期限')
  const page = await openAs(town, { role: 'head', id: 'mayor', department: 'government' }, '/o')
  await page.getByText('没有待办任务').waitFor()
  await page.getByRole('searchbox').fill(shop)
  await page
    .getByRole('rowheader')
    .getByRole('link', { name: /食品经营许可/ })
    .click()
  await page.getByRole('heading', { level: 1, name: /食品经营许可/ }).waitFor()
  expect(await offered(page)).toEqual(['延长期限'])
  await act(page, '延长期限', async (dialog) => {
    await dialog.getByLabel('天数').fill('15')
    await dialog.getByLabel('理由').fill('需要几个部门统一办理')
  })
  await page.getByText('15 个工作日：需要几个部门统一办理').waitFor()
  expect(await offered(page)).toEqual([])
  const own = await openAs(town, { role: 'head', id: 'mayor', department: 'government' }, task)
  await own.getByText('没有找到。').waitFor()
  town.hold()
})

test('when the hearing has ended with its record the time goes on, and the applicant sees both', async () => {
  await town.time.pass({ days: 10, count: 'working' })
  const theirs = await openAs(town, applicant, `/t/${shop}`)
  await row(theirs).getByText('时限暂停：听证').waitFor()
  const page = await openAs(town, officer, task)
  await act(page, '结束环节', async (dialog) => {
    await dialog.getByLabel('通过', { exact: true }).check()
    await dialog.getByLabel('记录').fill('听证笔录一份，相邻零售户没有异议')
  })
  const steps = page.getByRole('region', { name: '特殊环节' })
  await steps.getByText(/已通过。听证笔录一份，相邻零售户没有异议/).waitFor()
  expect(await steps.getByRole('button').count()).toBe(0)
  await page.getByRole('region', { name: '办理意见' }).getByText('法律要求的特殊环节尚未通过，不得准予。').waitFor()
  expect(await page.getByRole('button', { name: '准予', exact: true }).count()).toBe(0)
  expect(await offered(page)).toContain('不予')
  await theirs.getByText('新进展：烟草专卖零售许可 的时限恢复计算').waitFor()
  await row(theirs).getByText('时限暂停').waitFor({ state: 'hidden' })
  await page.getByText('用时明细').click()
  await page.getByRole('row').filter({ hasText: '听证' }).waitFor()
  town.hold()
})

test('whoever leaves the page open until their session has ended is told so, and signs in again', async () => {
  const page = await town.visit(applicant, { forgiving: true })
  await page.clock.install()
  await page.route('**/live', (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto(`${town.url}/t/${shop}`)
  await page.getByText('有新进展会自动显示在这里。').waitFor()
  await page.waitForLoadState('networkidle')
  await page.context().clearCookies()
  const isLive = async () => {
    await page.clock.runFor(11_000)
    return page.getByText('有新进展会自动显示在这里。').isVisible()
  }
  await expect.poll(isLive).toBe(false)
  await page.getByRole('alert').getByRole('link', { name: '登录' }).first().waitFor()
  expect(await row(page).count()).toBe(1)
  town.hold()
})

test('only the head lengthens the limit, once, within the days of its law, and the applicant is told why', async () => {
  const officers = await openAs(town, officer, task)
  expect(await offered(officers)).not.toContain('延长期限')
  const page = await openAs(town, head, task, { forgiving: true })
  const dialog = await begin(page, '延长期限')
  await dialog.getByText('最多 10 个工作日（《中华人民共和国行政许可法》第四十二条）。').waitFor()
  await dialog.getByLabel('天数').fill('11')
  await dialog.getByLabel('理由').fill('实地核实相邻零售点需要时间')
  await dialog.getByRole('button', { name: '确认延长期限' }).click()
  await dialog.getByRole('alert').getByText('行政许可法 42').waitFor()
  await dialog.getByLabel('天数').fill('5')
  await dialog.getByRole('button', { name: '确认延长期限' }).click()
  await page.getByText('已延长期限：刘* 烟草专卖零售许可。').waitFor()
  await page.getByText('5 个工作日：实地核实相邻零售点需要时间').waitFor()
  expect(await offered(page)).not.toContain('延长期限')
  const theirs = await openAs(town, applicant, `/t/${shop}`)
  await row(theirs).getByText('已依法延期 5 个工作日。 实地核实相邻零售点需要时间').waitFor()
  town.hold()
})

test('another department finds nothing of it', async () => {
  const page = await openAs(town, officerOf('market-regulation'), task)
  await page.getByText('没有找到。').waitFor()
  town.hold()
})
