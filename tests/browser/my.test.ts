import { afterAll, expect, test } from 'vitest'
import { countActions } from './actions.ts'
import { findAxeViolations } from './axe.ts'
import { openNewbornCase } from './newborn-case.ts'
import { beginDraft } from './newborn-draft.ts'
import { hasFocus, sidewaysOf } from './seen.ts'
import { applicant, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())
const stranger = { role: 'applicant', id: 'li' } as const

test('who has no applications is told how to begin', async () => {
  const page = await town.visit(stranger)
  await page.goto(`${town.url}/my`)
  await page.getByText('您还没有办件。').waitFor()
  await page.getByRole('link', { name: '去首页找一件事' }).click()
  await page.waitForURL(`${town.url}/`)
  town.hold()
})

test('one’s own applications stand with what is to be corrected first, and one click leads to the thing to do', async () => {
  const wrong = await openNewbornCase(town)
  await wrong.correct('household-registration', '姓名用字需确认', ['child.name'])
  const draft = await beginDraft(town)
  const over = await openNewbornCase(town)
  await town.as(applicant)('POST', `/api/applications/${over.application}/withdrawal`, {})
  const running = await openNewbornCase(town)
  const page = await town.visit(applicant, { bypassCSP: true, viewport: { width: 320, height: 700 }, care: 'size-30' })
  await page.goto(`${town.url}/my`)
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  const groups = await page.getByRole('heading', { level: 2 }).allInnerTexts()
  expect(groups).toEqual(['需要您补正', '草稿', '正在办理', '已办结'])
  const links = page.getByRole('main').getByRole('link')
  expect(
    await links.evaluateAll((all) => all.map((link) => (link as unknown as { pathname: string }).pathname)),
  ).toEqual([`/t/${wrong.application}/fix`, `/a/${draft}`, `/t/${running.application}`, `/t/${over.application}/rate`])
  expect(await findAxeViolations(page)).toEqual([])
  expect(await sidewaysOf(page)).toBe(0)
  await page.getByRole('link', { name: '去补正 新生儿出生一件事' }).focus()
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { name: '新生儿出生一件事：补正' })
  await expect.poll(() => hasFocus(heading)).toBe(true)
  town.hold()
})

test('from any page two actions lead to how far an application is', async () => {
  const { application } = await openNewbornCase(town)
  const page = await town.visit(applicant)
  const actions = countActions(page)
  await page.goto(`${town.url}/guides`)
  await actions.click(page.getByRole('link', { name: '我的办件' }))
  await actions.click(page.locator(`main a[href="/t/${application}"]`))
  await page.waitForURL(`**/t/${application}`)
  await page.getByText('出生登记（户口）').first().waitFor()
  expect(actions.count()).toBe(2)
  town.hold()
})

test('who is not signed in is asked to, and comes back here', async () => {
  const page = await town.visit()
  await page.goto(`${town.url}/my`)
  const link = page.getByRole('alert').getByRole('link', { name: '登录' })
  expect(await link.getAttribute('href')).toBe('/sign-in?to=%2Fmy')
  town.hold()
})

test('progress is found without an account by number and telephone number, and a wrong pair is told in words', async () => {
  const { application } = await openNewbornCase(town)
  const page = await town.visit(undefined, { bypassCSP: true })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${town.url}/t`)
  await page.getByRole('button', { name: '查询' }).click()
  const alert = page.getByRole('alert')
  await alert.getByRole('link', { name: '手机号码：必填，请补充。' }).waitFor()
  expect(await findAxeViolations(page)).toEqual([])
  await page.getByLabel('办件编号').fill(` ${application.toUpperCase()} `)
  await page.getByLabel('手机号码').fill('13900000009')
  await page.keyboard.press('Enter')
  await alert.getByRole('link', { name: /编号与手机号码对不上/ }).waitFor()
  await expect.poll(() => hasFocus(alert)).toBe(true)
  expect(await page.getByLabel('手机号码').inputValue()).toBe('13900000009')
  await page.getByLabel('手机号码').fill('139 0000 0001')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/t/${application}`)
  await page.getByRole('heading', { name: '新生儿出生一件事：办理进度' }).waitFor()
  expect(await page.getByRole('button', { name: '撤回申请' }).count()).toBe(0)
  expect(asked.filter((url) => url.includes('0000'))).toEqual([])
  await page.reload()
  await page.getByRole('heading', { name: '查进度' }).waitFor()
  expect(await page.getByLabel('办件编号').inputValue()).toBe(application)
  town.hold()
})

test('the number of a receipt finds its application, and only the owner sees it without the telephone number', async () => {
  const { application } = await openNewbornCase(town)
  const { receipts } = await town.as(applicant)<{ receipts: { number: string }[] }>(
    'GET',
    `/api/applications/${application}/receipts`,
  )
  const own = await town.visit(applicant)
  await own.goto(`${town.url}/t/${receipts[0]?.number}`)
  await own.getByRole('button', { name: '撤回申请' }).waitFor()
  const other = await town.visit(stranger)
  await other.goto(`${town.url}/t/${application}`)
  await other.getByRole('heading', { name: '查进度' }).waitFor()
  town.hold()
})
