import { afterAll, expect, test } from 'vitest'
import { countActions } from './actions.ts'
import { findAxeViolations } from './axe.ts'
import { beginDraft, consent, form } from './newborn-draft.ts'
import { hasFocus, sidewaysOf } from './seen.ts'
import { clerk, openPagesTown } from './town.ts'
import { empower, fileOnline, marriage, seeCase, takeIn } from './window-cases.ts'

const town = await openPagesTown()
afterAll(() => town.close())

test('a draft begun online is accepted at the window by its number, up to the printed receipt, with at most 8 actions', async () => {
  const id = await beginDraft(town, { ...form, ...consent })
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w`)
  const { type, click, choose, press, ...counted } = countActions(page)
  await type(page.getByLabel('办件编号'), id.toUpperCase())
  await press('Enter')
  await page.waitForURL(`**/w/accept/${id}`)
  await choose(page.getByRole('checkbox', { name: '已核验身份证件，人证一致' }))
  await click(page.getByRole('button', { name: '其余 1 份都收原件，已核验' }))
  await choose(page.getByRole('radio', { name: '到窗口领取' }))
  await click(page.getByRole('button', { name: '受理 5 个事项' }))
  await page.getByText('已受理，办理中').waitFor()
  const [receipt] = await Promise.all([
    page.context().waitForEvent('page'),
    click(page.getByRole('link', { name: '材料受理及接收凭证（打印）' })),
  ])
  await receipt.getByRole('heading', { name: '材料受理及接收凭证' }).waitFor()
  expect(counted.count).toBeLessThanOrEqual(8)
  expect((await seeCase(town, id)).materials['parents-id-cards']).toMatchObject({ medium: 'paper' })
  town.hold()
})

test('whoever walks in is taken in with keys alone, and what is missing is printed at once with the number to come back with', async () => {
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w/accept`)
  await page.getByLabel('办什么事？').focus()
  await page.keyboard.type('结婚')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/w\/accept\/\w+$/)
  const check = page.getByRole('radiogroup', { name: '是否参加婚前医学检查？' })
  await check.getByRole('radio', { name: '不参加' }).check()
  const submit = page.getByRole('button', { name: /^受理 \d+ 个事项$/ })
  await submit.focus()
  await page.keyboard.press('Enter')
  const summary = page.getByRole('alert')
  expect(await hasFocus(summary)).toBe(true)
  await summary.getByRole('link', { name: '身份核验：请核验身份证件后勾选。' }).click()
  expect(await hasFocus(page.getByRole('checkbox', { name: /已核验身份证件/ }))).toBe(true)
  await page.getByRole('link', { name: '打印一次性告知单' }).first().click()
  await page.getByRole('heading', { level: 1, name: '一次性告知单' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: '男女双方居民身份证' }).waitFor()
  const number = page.url().split('/').at(-2) ?? ''
  await page.getByText(number).waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
  expect(await page.getByRole('banner').isVisible()).toBe(false)
  town.hold()
})

test('where delegation and training are missing the page says for which items; with them the same case is accepted', async () => {
  const id = await takeIn(town)
  const page = await town.visit(clerk, { forgiving: true })
  await page.goto(`${town.url}/w/accept/${id}`)
  await page.getByRole('checkbox', { name: '已核验身份证件，人证一致' }).check()
  await page.getByRole('button', { name: /^其余 \d+ 份都收原件，已核验$/ }).click()
  await page.getByRole('button', { name: '受理 5 个事项' }).click()
  const alert = page.getByRole('alert')
  await alert.getByText('窗口凭审批部门有效的委托授权受理').waitFor()
  await alert.getByText('结婚登记').waitFor()
  await page
    .getByText(/没有民政局有效的受理授权/)
    .first()
    .waitFor()
  await page.getByText('您没有此事项有效的培训登记').first().waitFor()
  expect((await seeCase(town, id)).status).toBe('checking')
  await empower(town, 'marriage')
  await page.getByRole('checkbox', { name: '已核验身份证件，人证一致' }).check()
  await page.getByRole('checkbox', { name: '复印件、上传件与原件一致' }).check()
  await page.getByRole('button', { name: '受理 5 个事项' }).click()
  await page.getByText('已受理，办理中').waitFor()
  await page.getByRole('button', { name: '打印交接单并移交各部门' }).click()
  await page.getByText('纸质材料已移交各部门').waitFor()
  await page.goto(`${town.url}/w`)
  await page.getByRole('listitem').filter({ hasText: id }).first().waitFor()
  town.hold()
})

test('what is wrong is told once and printed, mended at the window by whoever has no account, and accepted', async () => {
  await empower(town, 'marriage')
  const id = await takeIn(town)
  await town.as(clerk)('POST', `/api/intakes/${id}/submission`)
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w/accept/${id}`)
  await page.getByRole('button', { name: '有问题 女方无配偶、无禁婚亲属关系签字声明' }).first().click()
  await page.getByLabel('女方无配偶、无禁婚亲属关系签字声明：问题和补正办法').fill('没有签字')
  await page.getByRole('button', { name: '一次告知 1 处补正' }).click()
  await page.getByText('待补正').waitFor()
  expect(await page.getByRole('link', { name: '补正告知书（打印）' }).getAttribute('href')).toMatch(/\/print$/)
  await page.getByText('女方无配偶、无禁婚亲属关系签字声明：没有签字').waitFor()
  await page.getByRole('checkbox', { name: '收原件，已核验' }).check()
  await page.getByRole('button', { name: '提交补正' }).click()
  await page.getByRole('checkbox', { name: '已核验身份证件，人证一致' }).check()
  await page.getByRole('checkbox', { name: '复印件、上传件与原件一致' }).check()
  await page.getByRole('button', { name: /^受理 \d+ 个事项$/ }).click()
  await page.getByText('已受理，办理中').waitFor()
  town.hold()
})

test('online applications wait in the list with their last day, and one is accepted from it', async () => {
  await empower(town, 'marriage')
  const id = await fileOnline(town)
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w`)
  const row = page.getByRole('listitem').filter({ has: page.locator(`a[href="/w/accept/${id}"]`) })
  await row.getByText('最晚 11月27日').waitFor()
  await row.getByRole('link').click()
  await page.getByRole('button', { name: '受理 5 个事项' }).click()
  await page.getByRole('heading', { level: 1, name: '已受理，办理中' }).waitFor()
  await page.getByRole('button', { name: '打印' }).waitFor()
  town.hold()
})

test('a case without an account is withdrawn at the window, once it is confirmed', async () => {
  const id = await takeIn(town)
  await town.as(clerk)('POST', `/api/intakes/${id}/submission`)
  await empower(town, 'marriage')
  await town.as(clerk)('POST', `/api/acceptances/${id}`, { identityChecked: true, originalsMatch: true })
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w/accept/${id}`)
  await page.getByRole('button', { name: '撤回申请' }).click()
  await page.getByLabel(/撤回原因/).fill('改日再办')
  await page.getByRole('button', { name: '确认撤回' }).click()
  await expect.poll(async () => (await seeCase(town, id)).status).toBe('withdrawn')
  await page.getByRole('strong').filter({ hasText: '已撤回' }).first().waitFor()
  town.hold()
})

test('the situation, the agent and the persons of the form change what is asked on the same page, and all of it is kept', async () => {
  const id = await takeIn(town, { 'wife.name': marriage.form['wife.name'] ?? '' })
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w/accept/${id}`)
  await page.getByRole('radiogroup', { name: '来人是' }).getByRole('radio', { name: '受托人（代他人办理）' }).check()
  await page.getByLabel('受托人姓名').fill('王五')
  await page.getByRole('region', { name: '授权委托书' }).getByRole('checkbox', { name: '收原件，已核验' }).check()
  await expect.poll(async () => (await seeCase(town, id)).materials).toHaveProperty('agent-authority')
  await page.reload()
  await page.getByLabel('受托人姓名').waitFor()
  expect(await page.getByLabel('受托人姓名').inputValue()).toBe('王五')
  await page.getByRole('radiogroup', { name: '来人是' }).getByRole('radio', { name: '女方' }).check()
  await page.getByRole('region', { name: '授权委托书' }).waitFor({ state: 'detached' })
  expect((await seeCase(town, id)).form['wife.name']).toBe('李梅')
  town.hold()
})

test('axe finds nothing on the pages of acceptance, with mistakes, in English and in very large text at 320 pixels', {
  timeout: 60_000,
}, async () => {
  const id = await takeIn(town, {})
  const filed = await takeIn(town)
  await town.as(clerk)('POST', `/api/intakes/${filed}/submission`)
  for (const visit of [{ care: 'size-30', viewport: { width: 320, height: 800 } }, { lang: 'en' as const }]) {
    const page = await town.visit(clerk, { bypassCSP: true, ...visit })
    for (const path of ['/w', '/w/accept', `/w/accept/${id}`, `/w/accept/${id}/notice`, `/w/accept/${filed}`]) {
      await page.goto(town.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      if (path.endsWith(id) || path.endsWith(filed)) {
        await page.locator('button.primary').click()
        await page.getByRole('alert').waitFor()
      }
      expect(await findAxeViolations(page), path).toEqual([])
      expect(await sidewaysOf(page), path).toBeLessThanOrEqual(0)
    }
  }
  town.hold()
})
