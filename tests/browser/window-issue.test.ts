import { afterAll, expect, test } from 'vitest'
import { countActions } from './actions.ts'
import { hasFocus } from './seen.ts'
import { clerk, openPagesTown } from './town.ts'
import { openReadyCase, seeDelivery } from './window-cases.ts'

const town = await openPagesTown()
afterAll(() => town.close())

test('all results of an application are handed out with at most 4 actions, to somebody who is known and signed', async () => {
  const id = await openReadyCase(town)
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w/issue`)
  const { click, type, ...counted } = countActions(page)
  await click(page.getByRole('listitem').filter({ hasText: id }).getByRole('link'))
  await click(page.getByRole('button', { name: '以上 3 项均已核验、办理' }))
  await type(page.getByLabel('签收人'), '李梅')
  await click(page.getByRole('button', { name: '已签收，发放 5 份结果' }))
  await page.getByRole('heading', { name: '送达记录' }).waitFor()
  expect(counted.count()).toBeLessThanOrEqual(4)
  const { status, record } = await seeDelivery(town, id)
  expect(status).toBe('delivered')
  expect(record).toMatchObject([
    {
      way: 'window',
      receiver: '李梅',
      identity: true,
      checked: { 'birth-certificate': ['核验领证人居民身份证原件'], 'household-registration': [expect.any(String)] },
    },
  ])
  await page.emulateMedia({ media: 'print' })
  await page.getByText('签收（签名）').waitFor()
  expect(await page.getByRole('heading', { name: '办理结果' }).isVisible()).toBe(false)
  town.hold()
})

test('paper that a department sent is signed for at the window, and then all of it can be handed out', async () => {
  const id = await openReadyCase(town, false)
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w/issue`)
  await page.getByRole('listitem').filter({ hasText: id }).getByRole('link').click()
  await page.getByText('还没有可以发放的结果').waitFor()
  await page.getByRole('button', { name: /^签收 出生医学证明/ }).click()
  await page.getByRole('button', { name: /^签收 出生登记/ }).click()
  await page.getByRole('button', { name: '已签收，发放 5 份结果' }).waitFor()
  town.hold()
})

test('without identity, checks and a name nothing goes out; with keys alone the summary leads to each', async () => {
  const id = await openReadyCase(town)
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w/issue`)
  await page.getByLabel('办件编号或姓名').focus()
  // As it stands on paper, in groups.
  await page.keyboard.type(id.replace(/.{5}/g, '$& '))
  await page.keyboard.press('Enter')
  const press = page.getByRole('button', { name: '已签收，发放 5 份结果' })
  await press.focus()
  await page.keyboard.press('Enter')
  const alert = page.getByRole('alert')
  expect(await hasFocus(alert)).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await hasFocus(page.getByRole('checkbox', { name: '已核验领取人身份证件，人证一致' }))).toBe(true)
  await alert.getByRole('link', { name: '签收人：必填，请补充。' }).click()
  expect(await hasFocus(page.getByLabel('签收人'))).toBe(true)
  expect((await seeDelivery(town, id)).status).toBe('ready')
  town.hold()
})

test('an agent takes results on an authority that was seen, which the record says', async () => {
  const id = await openReadyCase(town)
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w/issue/${id}`)
  await page.getByRole('radio', { name: '受托人代领' }).check()
  await page.getByRole('button', { name: '以上 3 项均已核验、办理' }).click()
  await page.getByLabel('签收人').fill('王五')
  const press = page.getByRole('button', { name: '已签收，发放 5 份结果' })
  await press.click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /授权委托书/ })
    .click()
  await page.keyboard.press('Space')
  await press.click()
  await page.getByRole('definition').filter({ hasText: '王五（受委托代领，已核验授权委托书）' }).waitFor()
  expect((await seeDelivery(town, id)).record[0]?.receiver).toContain('王五')
  town.hold()
})

test('what goes by post is recorded with the number of the posting, and nobody signs', async () => {
  const id = await openReadyCase(town)
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w/issue/${id}`)
  await page.getByRole('radio', { name: '邮寄' }).check()
  expect(await page.getByLabel('签收人').count()).toBe(0)
  await page.getByRole('button', { name: '以上 2 项均已核验、办理' }).click()
  await page.getByLabel('邮件号').fill('EX000000001CN')
  await page.getByRole('button', { name: '登记邮寄 5 份结果' }).click()
  await page.getByRole('button', { name: '打印邮寄单' }).waitFor()
  expect((await seeDelivery(town, id)).record).toMatchObject([{ way: 'mail', tracking: 'EX000000001CN' }])
  town.hold()
})
