import { afterAll, afterEach, expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import { act, begin, offered, openAs } from './acting.ts'
import { fileShop, publishShop } from './shop-town.ts'
import { officerOf, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())
// Each page holds a stream, and nobody may hold many.
afterEach(() => Promise.all(town.browser.contexts().map((context) => context.close())))
await publishShop(town)
const owners = ['kept', 'mended', 'broken'].map((id): Principal => ({ role: 'applicant', id }))
const officer = officerOf('market-regulation')
const [kept = '', mended = '', broken = ''] = await Promise.all(
  owners.map(({ id }) => fileShop(town, { walk: 'committed', who: id })),
)
const [keeper, mender, breaker] = owners as [Principal, Principal, Principal]
const licence = (shop: string) => `/o/${shop}.food-licence-chain`

test('what was granted on a commitment is found in the inbox, checked afterwards, and stands', async () => {
  const page = await openAs(town, officer, '/o')
  await expect.poll(() => page.getByText('待事后核查').count()).toBe(3)
  await page.goto(town.url + licence(kept))
  await page.getByText('承诺人：王店主').waitFor()
  await page.getByText('还剩 22 个工作日').first().waitFor()
  await page.getByRole('region', { name: '期限' }).getByText('核查期限').waitFor()
  expect(await offered(page)).toEqual(['事后核查'])
  await act(page, '事后核查', async (dialog) => {
    await dialog.getByLabel('相符', { exact: true }).check()
    await dialog.getByLabel('说明').fill('布局与总部标准一致')
  })
  await page.getByText('已记录核查：示例餐饮管理有限公司 食品经营许可（连锁门店告知承诺）。').waitFor()
  expect(await offered(page)).toEqual([])
  const others = await openAs(town, officerOf('fire-rescue'), licence(kept))
  await others.getByText('没有找到。').waitFor()
  const theirs = await openAs(town, keeper, `/t/${kept}/result`)
  await theirs.getByRole('heading', { name: '食品经营许可（连锁门店告知承诺）' }).waitFor()
  town.hold()
})

test('what was not as promised is ordered to be put right by a day that both see, and stands once it is', async () => {
  const page = await openAs(town, officer, licence(mended), { forgiving: true })
  await act(page, '事后核查', async (dialog) => {
    await dialog.getByLabel('不符', { exact: true }).check()
    await dialog.getByLabel('说明').fill('后厨没有消毒设备')
  })
  await page.getByText('须在 12月8日 前整改').waitFor()
  expect(await offered(page)).toEqual(['整改到位', '撤销'])
  const theirs = await openAs(town, mender, `/t/${mended}/result`)
  await theirs.getByText('核查与承诺不符，请在 12月8日前整改，逾期撤销。').waitFor()
  const dialog = await begin(page, '撤销')
  await dialog.getByLabel('理由').fill('没有整改')
  await dialog.getByLabel('依据').fill('《中华人民共和国行政许可法》第六十九条第二款')
  await dialog.getByRole('button', { name: '确认撤销' }).click()
  await dialog.getByRole('alert').getByText('在整改期限届满后仍未整改的，才可以撤销').waitFor()
  await dialog.getByRole('button', { name: '取消' }).click()
  await act(page, '整改到位', (dialog) => dialog.getByLabel('说明').fill('消毒柜已安装'))
  await page.getByText('已记录整改到位：示例餐饮管理有限公司 食品经营许可（连锁门店告知承诺）。').waitFor()
  await page.goto(town.url + licence(mended))
  expect(await offered(page)).toEqual([])
  await theirs.reload()
  await theirs.getByText(/已整改。$/).waitFor()
  town.hold()
})

test('whoever was decided on by rule has a person look at it, and reads what they say', async () => {
  const theirs = await openAs(town, keeper, `/t/${kept}/result`)
  const item = theirs.getByRole('listitem').filter({ has: theirs.getByRole('heading', { name: '营业执照信息核验' }) })
  await item.getByText('申请人工复核').click()
  await item.getByLabel('为什么要复核').fill('登记的地址不是我的店')
  await item.getByRole('button', { name: '提交复核申请' }).click()
  await item.getByText('已申请人工复核，等待答复。').waitFor()
  const page = await openAs(town, officer, '/o')
  await page.getByText('待人工复核').waitFor()
  await page.getByRole('link', { name: /^营业执照信息核验/ }).click()
  await page.getByText('申请人要求人工复核：登记的地址不是我的店').waitFor()
  await page.getByText('由系统按规则作出，依据的事实：统一社会信用代码校验通过').waitFor()
  expect(await offered(page)).toEqual(['人工复核'])
  await act(page, '人工复核', (dialog) => dialog.getByLabel('说明').fill('登记信息一致，住所与经营场所可以不同'))

  await page.getByText('已复核并说明：示例餐饮管理有限公司 营业执照信息核验。').waitFor()
  await theirs.reload()
  await item.getByText('登记信息一致，住所与经营场所可以不同').waitFor()
  town.hold()
})

test('what was not put right in time is revoked with its reason, and the applicant sees that it no longer holds', async () => {
  const call = town.as(officer)
  await call('POST', `/api/tasks/${broken}.food-licence-chain/post-check`, { kept: false, says: '没有消毒设备' })
  await town.time.pass({ days: 17, count: 'natural' })
  const page = await openAs(town, officer, licence(broken))
  await act(page, '撤销', async (dialog) => {
    await dialog.getByText('常用语').first().click()
    await dialog.getByRole('button', { name: '承诺不实，责令整改后逾期没有改正。' }).click()
    await dialog.getByText('常用语').nth(1).click()
    await dialog.getByRole('button', { name: '《中华人民共和国行政许可法》第六十九条第二款' }).click()
  })
  await page.getByText('已撤销：示例餐饮管理有限公司 食品经营许可（连锁门店告知承诺）。').waitFor()
  await page.goto(town.url + licence(broken))
  await page.getByText(/已撤销：承诺不实/).waitFor()
  expect(await offered(page)).toEqual([])
  const theirs = await openAs(town, breaker, `/t/${broken}/result`)
  const item = theirs.getByRole('listitem').filter({ has: theirs.getByRole('heading', { name: /^食品经营许可/ }) })
  await item.getByText('承诺不实，责令整改后逾期没有改正。').waitFor()
  await item.getByText(/已撤销$/).waitFor()
  town.hold()
})
