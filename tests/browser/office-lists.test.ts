import type { Page } from 'playwright-core'
import { afterAll, afterEach, expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import { smallPng } from '../small-files.ts'
import { act, offered, openAs } from './acting.ts'
import { fileNewborns, fileOne, healthOfficer, readWalk } from './office-town.ts'
import { applicant, clerk, officerOf, openPagesTown } from './town.ts'
import { fileOnline } from './window-cases.ts'

const town = await openPagesTown()
afterAll(() => town.close())
// Each page holds a stream, and nobody may hold many.
afterEach(() => Promise.all(town.browser.contexts().map((context) => context.close())))
const [newborn = ''] = await fileNewborns(town)
const head: Principal = { role: 'head', id: 'head-health', department: 'health-commission' }

const line = (page: Page, text: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: text })

test('a department signs for the papers that the window sent it, sees which they are, and nothing of the other’s', async () => {
  const application = await fileOnline(town)
  await town.as(clerk)('POST', `/api/slips/${application}`)
  const page = await openAs(town, officerOf('civil-affairs'), '/o/slips')
  const slip = line(page, '结婚登记')
  await slip.getByText('女方无配偶、无禁婚亲属关系签字声明').waitFor()
  await slip.getByRole('button', { name: '签收材料 内地居民结婚登记' }).click()
  await page.getByText('没有等待签收的纸质材料。').waitFor()
  const police = await openAs(town, officerOf('public-security'), '/o/slips')
  await line(police, '户口').first().waitFor()
  expect(await line(police, '结婚登记').count()).toBe(0)
  town.hold()
})

test('the head gives a task that stays lying to somebody else, and whoever had it is not offered its decision any more', async () => {
  const task = `/o/${newborn}.birth-certificate`
  await town.as(healthOfficer)('POST', `/api/tasks/${newborn}.birth-certificate/transfer`, {
    to: 'zhou',
    reason: '出差',
  })
  const heads = await openAs(town, head, task)
  await heads.getByText('本任务已转办给 zhou。').waitFor()
  expect(await offered(heads)).toEqual(['转办', '会审'])
  await act(heads, '转办', async (dialog) => {
    await dialog.getByLabel('接收人').fill('qian')
    await dialog.getByLabel('理由').fill('周敏病假')
  })
  const zhou = await openAs(town, { ...healthOfficer, id: 'zhou' }, task)
  await zhou.getByText('本任务已转办给 qian。').waitFor()
  expect(await offered(zhou)).not.toContain('不予')
  const qian = await openAs(town, { ...healthOfficer, id: 'qian' }, '/o')
  await qian.getByRole('link', { name: /^出生医学证明（首次签发）/ }).click()
  await qian.getByRole('button', { name: '准予', exact: true }).waitFor()
  town.hold()
})

test('an opinion of another department is asked by name: who gives it is offered nothing else, and a disagreement is read', async () => {
  const task = `/o/${newborn}.birth-registration`
  const page = await openAs(town, healthOfficer, task)
  await act(page, '会审', (dialog) => dialog.getByLabel('会审人').fill('expert'))
  const expert: Principal = { ...officerOf('public-security'), id: 'expert' }
  const theirs = await openAs(town, expert, task)
  expect(await offered(theirs)).toEqual(['会审意见'])
  expect(await theirs.getByRole('button', { name: '准予' }).count()).toBe(0)
  await act(theirs, '会审意见', async (dialog) => {
    await dialog.getByLabel('不同意', { exact: true }).check()
    await dialog.getByLabel('说明').fill('父亲身份信息与户籍登记不一致')
  })
  await theirs.getByText('expert：不同意 父亲身份信息与户籍登记不一致').waitFor()
  expect(await offered(theirs)).toEqual([])
  await page.reload()
  await page.getByText('expert：不同意 父亲身份信息与户籍登记不一致').waitFor()
  await page.getByRole('button', { name: '准予', exact: true }).waitFor()
  town.hold()
})

test('a material that was promised for later is seen as promised and then as it came, and the result waits for it', async () => {
  const application = await fileOne(town, readWalk('newborn', 'later'))
  const page = await openAs(town, officerOf('human-resources'), `/o/${application}.social-security-card`)
  const material = page.getByRole('region', { name: '材料' }).getByRole('listitem').filter({ hasText: '免冠' })
  await material.getByText('承诺 11月25日 前补交').waitFor()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: '准予', exact: true }).click()
  await page.getByText(/^已准予：/).waitFor()
  await page.goto(`${town.url}/o/${application}.social-security-card`)
  await page.getByText('结果等待：持卡人白底免冠证件照片（11月25日 前补交）').waitFor()
  const theirs = await openAs(town, applicant, `/t/${application}`)
  await theirs.getByRole('link', { name: '补交材料' }).click()
  await theirs.getByText('11月25日前补交；交齐后结果自动发出。').waitFor()
  await theirs.getByRole('button', { name: '提交补交的材料' }).click()
  await theirs.getByRole('alert').getByText('请先上传要补交的材料。').waitFor()
  await theirs
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: smallPng() })
  await theirs.getByText('已上传：照片.png').waitFor()
  await theirs.getByRole('button', { name: '提交补交的材料' }).click()
  await theirs.getByText('已提交').first().waitFor()
  await page.reload()
  await material.getByRole('button', { name: /^查看/ }).waitFor()
  expect(await page.getByText('结果等待').count()).toBe(0)
  town.hold()
})

test('a card says of what it is and until when it can be explained, which is done once; what was put right is reported', async () => {
  await town.time.pass({ days: 3, count: 'working' })
  const page = await openAs(town, healthOfficer, '/o/cards')
  const card = line(page, '红牌').filter({ hasText: newborn }).filter({ hasText: '出生医学证明（首次签发）' })
  await card.getByText('请在 12月1日 前说明。').waitFor()
  await card.getByRole('button', { name: '说明 出生医学证明（首次签发）' }).click()
  const dialog = page.getByRole('dialog', { name: '说明' })
  await dialog.getByLabel('说明').fill('经办人病假，已换人办理')
  await dialog.getByRole('button', { name: '确认说明' }).click()
  await card.getByText('本部门说明：经办人病假，已换人办理').waitFor()
  expect(await card.getByRole('button').allTextContents()).toEqual(['报告整改 出生医学证明（首次签发）'])
  await card.getByRole('button').click()
  const report = page.getByRole('dialog', { name: '报告整改' })
  await report.getByLabel('说明').fill('当日办结')
  await report.getByRole('button', { name: '确认报告整改' }).click()
  await card.getByText('整改情况：当日办结').waitFor()
  expect(await card.getByRole('button').count()).toBe(0)
  const police = await openAs(town, officerOf('public-security'), '/o/cards')
  await police.getByRole('main').getByText('出生登记（户口）').first().waitFor()
  expect(await line(police, '出生医学证明').count()).toBe(0)
  await page.goto(`${town.url}/o/${newborn}.birth-certificate`)
  await page.getByText('办理过程').click()
  await page.getByRole('listitem').filter({ hasText: '说明督办牌' }).waitFor()
  town.hold()
})
