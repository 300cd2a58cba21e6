import { afterAll, expect, test } from 'vitest'
import { hasFocus } from './seen.ts'
import { clerk, openPagesTown } from './town.ts'
import {
  chainRestaurant,
  empower,
  fileOnline,
  openPartOfMarriage,
  seeCase,
  seeDelivery,
  takeIn,
} from './window-cases.ts'

const town = await openPagesTown()
afterAll(() => town.close())

test('of results that go out as they are ready some are handed out and the others kept, and the rest follows another day', async () => {
  const { application: id, finish } = await openPartOfMarriage(town)
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w/issue`)
  const row = page.getByRole('listitem').filter({ hasText: id })
  await row.getByText('还差 3 份').waitFor()
  await row.getByRole('link').click()
  await page.getByRole('group', { name: '本次发放' }).getByRole('checkbox', { name: '婚前医学检查' }).uncheck()
  await page.getByRole('checkbox', { name: '已核验领取人身份证件，人证一致' }).check()
  await page.getByLabel('签收人').fill('李梅')
  await page.getByRole('button', { name: '已签收，发放 1 份结果' }).click()
  await page.getByRole('heading', { name: '送达记录' }).waitFor()
  await page.getByRole('button', { name: '已签收，发放 1 份结果' }).waitFor()
  expect((await seeDelivery(town, id)).status).toBe('in-progress')
  await finish()
  await page.reload()
  await page.getByRole('button', { name: '以上 3 项均已核验、办理' }).click()
  await page.getByLabel('签收人').fill('张强')
  await page.getByRole('button', { name: '已签收，发放 4 份结果' }).click()
  await expect.poll(async () => (await seeDelivery(town, id)).status).toBe('delivered')
  expect((await seeDelivery(town, id)).record).toMatchObject([{ receiver: '李梅' }, { receiver: '张强' }])
  town.hold()
})

test('one item is refused at the counter with its kind, its reason and its law, which are asked for one by one; the rest is accepted', async () => {
  await empower(town, 'marriage')
  const id = await takeIn(town)
  await town.as(clerk)('POST', `/api/intakes/${id}/submission`)
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w/accept/${id}`)
  await page.getByRole('button', { name: '不予受理 夫妻投靠户口迁移' }).click()
  await page.getByRole('checkbox', { name: '已核验身份证件，人证一致' }).check()
  await page.getByRole('checkbox', { name: '复印件、上传件与原件一致' }).check()
  const press = page.getByRole('button', { name: '受理 4 个事项，1 个不予受理' })
  await press.click()
  await page.getByRole('alert').getByRole('link', { name: '夫妻投靠户口迁移 · 具体理由：必填，请补充。' }).click()
  const refusal = page.getByRole('group', { name: '不予受理：夫妻投靠户口迁移' })
  expect(await hasFocus(refusal.getByLabel('具体理由'))).toBe(true)
  await page.keyboard.type('迁入地不在本市')
  await refusal.getByLabel('情形').selectOption({ label: '不属于本机关职权范围' })
  await refusal.getByLabel('法律依据').fill('《中华人民共和国户口登记条例》第六条')
  await press.click()
  await page.getByText('已受理，办理中').waitFor()
  await page.getByRole('link', { name: '不予受理决定书（打印）' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: '夫妻投靠户口迁移' }).getByText('不予受理').waitFor()
  await page.getByRole('listitem').filter({ hasText: '生育登记' }).getByText('办理中').waitFor()
  town.hold()
})

test('commitments are made at the counter under the applicant’s name, and what they replace is not asked for', async () => {
  await empower(town, 'catering')
  const id = await takeIn(town, chainRestaurant.form, chainRestaurant)
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w/accept/${id}`)
  const replaced = page.getByRole('heading', { name: '食品加工操作流程图' })
  await replaced.waitFor()
  const commitments = page.getByRole('checkbox', { name: '我已知晓以上内容，愿意作出承诺' })
  for (const commitment of await commitments.all()) await commitment.check()
  await replaced.waitFor({ state: 'detached' })
  await page.getByRole('checkbox', { name: '已核验身份证件，人证一致' }).check()
  await page.getByRole('button', { name: /份都收原件，已核验$/ }).click()
  const press = page.getByRole('button', { name: '受理 3 个事项' })
  await press.click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^承诺人/ })
    .click()
  await page.keyboard.type('赵倩')
  await press.click()
  // With a commitment both are granted at once.
  await page.getByText('结果已出，待送达').waitFor()
  expect(await seeCase(town, id)).toMatchObject({
    commits: ['food-licence-chain', 'fire-check'],
    signed: '赵倩',
    status: 'ready',
  })
  town.hold()
})

test('what somebody at another window has accepted or handed out meanwhile is told, not done twice', async () => {
  await empower(town, 'marriage')
  const id = await fileOnline(town)
  const pages = [await town.visit(clerk), await town.visit({ role: 'clerk', id: 'window-2' }, { forgiving: true })]
  for (const page of pages) {
    await page.goto(`${town.url}/w/accept/${id}`)
    await page.getByRole('heading', { name: '逐项核对' }).waitFor()
  }
  const [mine, theirs] = pages
  await mine?.getByRole('button', { name: '受理 5 个事项' }).click()
  await mine?.getByRole('heading', { level: 1, name: '已受理，办理中' }).waitFor()
  await theirs?.getByRole('button', { name: '受理 5 个事项' }).click()
  await theirs?.getByRole('alert').getByText('不在受理环节：已经受理').waitFor()
  await theirs?.getByRole('link', { name: '去出件' }).waitFor()
  town.hold()
})

test('an account of somebody who walks in is named by its login, with their consent, and the case appears there', async () => {
  const register = { name: '张强', login: 'zhang.qiang', password: 'six words that nobody guesses 41' }
  await town.as({ role: 'applicant', id: 'nobody' })('POST', '/api/accounts', register)
  const page = await town.visit(clerk, { forgiving: true })
  await page.goto(`${town.url}/w/accept`)
  await page.getByText('申请人有网上账号').click()
  await page.getByLabel('申请人账号').fill('zhang.qian')
  await page.getByRole('button', { name: /公民婚育一件事/ }).click()
  const alert = page.getByRole('alert')
  await alert.getByRole('link', { name: /请征得申请人同意后勾选/ }).click()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: /公民婚育一件事/ }).click()
  await alert.getByRole('link', { name: /^申请人账号：没有这个申请人账号/ }).click()
  expect(await hasFocus(page.getByLabel('申请人账号'))).toBe(true)
  await page.getByLabel('申请人账号').fill('Zhang.Qiang')
  await page.getByRole('button', { name: /公民婚育一件事/ }).click()
  await alert.getByRole('button', { name: '是 张* 本人，开始收件' }).click()
  await page.waitForURL(/\/w\/accept\/\w{20,}$/)
  const theirs = await town.visit()
  await theirs.goto(`${town.url}/sign-in`)
  await theirs.getByLabel('账号', { exact: true }).fill(register.login)
  await theirs.getByLabel('密码', { exact: true }).fill(register.password)
  await theirs.keyboard.press('Enter')
  await theirs.waitForURL('**/my')
  await theirs.getByRole('heading', { name: '公民婚育一件事' }).waitFor()
  town.hold()
})
