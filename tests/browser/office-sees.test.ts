import type { Page } from 'playwright-core'
import { afterAll, afterEach, expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import { act, openAs } from './acting.ts'
import { fileNewborns, fileWalk, healthOfficer } from './office-town.ts'
import { hasFocus } from './seen.ts'
import { applicant, officerOf, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())
// Each page holds a stream, and nobody may hold many.
afterEach(() => Promise.all(town.browser.contexts().map((context) => context.close())))
const [first = '', refused = ''] = await fileNewborns(town, ['李梅', '王芳'])

const certificate = {
  decision: 'granted',
  points: ['delivery', 'parents', 'name'],
  makes: { 'child.birth_cert_no': 'Y4' },
}
const reason = { reason: '证件与登记不一致', basis: '《中华人民共和国母婴保健法》第二十三条' }

async function readHistory(page: Page) {
  await page.getByText('办理过程').click()
  return page.locator('.task-record').getByRole('listitem')
}

test('a result on paper that is final stands in 待移交, is opened with the keyboard and handed over, and is gone', async () => {
  const page = await openAs(town, healthOfficer, '/o')
  const tab = page.getByRole('button', { name: /^待移交/ })
  await expect.poll(() => tab.textContent()).toBe('待移交 0')
  await town.as(healthOfficer)('POST', `/api/tasks/${first}.birth-certificate/decision`, certificate)
  await town.product.engine.settled()
  await expect.poll(() => tab.textContent()).toBe('待移交 1')
  expect(await page.getByRole('link', { name: '出生医学证明（首次签发） 李*' }).count()).toBe(0)
  await tab.focus()
  await page.keyboard.press('Enter')
  const link = page.getByRole('rowheader').getByRole('link', { name: '出生医学证明（首次签发） 李*' })
  await link.waitFor()
  const row = page.getByRole('row').filter({ has: link })
  expect(await row.getByText('待移交').count()).toBe(1)
  // With its paper, by itself: it cannot be chosen with others.
  expect(await row.getByRole('checkbox').isDisabled()).toBe(true)
  await page.keyboard.press('j')
  expect(await hasFocus(link)).toBe(true)
  await page.keyboard.press('x')
  expect(await page.getByText('已选 1 件').count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '出生医学证明（首次签发） 李*' }).waitFor()
  await act(page, '移交结果')
  await page.getByRole('navigation', { name: '部门工作' }).getByRole('link', { name: '待办' }).click()
  await expect.poll(() => tab.textContent()).toBe('待移交 0')
  await page.getByText('没有符合条件的任务。').waitFor()
  town.hold()
})

test('whoever gets a task passed on reads why, and its history says to whom, and that the system accepted it by itself', async () => {
  const task = `${first}.birth-registration`
  await town.as(healthOfficer)('POST', `/api/tasks/${task}/transfer`, { to: 'colleague', reason: '我与申请人是亲属' })
  const page = await openAs(town, { ...healthOfficer, id: 'colleague' }, `/o/${task}`)
  await page.getByText('本任务已转办给您。').waitFor()
  await page.getByText('转办理由：我与申请人是亲属').waitFor()
  const lines = await readHistory(page)
  await lines.filter({ hasText: '转办：colleague' }).getByText('我与申请人是亲属').waitFor()
  expect(await lines.filter({ hasText: '系统自动受理' }).textContent()).toMatch(/^系统自动受理系统 11月23日/)
  const theirs = await openAs(town, { ...applicant, id: 'applicant-李梅' }, `/t/${first}`)
  await theirs.getByText(/^办理经过/).click()
  await theirs
    .getByRole('listitem')
    .filter({ hasText: /^受理 *系统 · / })
    .waitFor()
  town.hold()
})

test('what is granted at once and then has no effect is told once, as what became of it', async () => {
  const task = `${refused}.birth-certificate`
  await town.as(healthOfficer)('POST', `/api/tasks/${task}/decision`, { decision: 'refused', ...reason })
  await town.product.engine.settled()
  const page = await openAs(town, healthOfficer, `/o/${refused}.parenting-guidance`)
  await page.getByText('前置事项没有办成，不能办理').waitFor()
  await page.getByText(/曾决定准予，须前置事项也办成才生效；前置事项没有办成，准予不生效。/).waitFor()
  expect(await page.getByText('已作决定：准予').count()).toBe(0)
  const lines = await readHistory(page)
  await lines.filter({ hasText: '记录结果：前置事项没有办成' }).waitFor()
  const theirs = await openAs(town, { ...applicant, id: 'applicant-王芳' }, `/t/${refused}/result`)
  const result = theirs.getByRole('listitem').filter({ has: theirs.getByRole('heading', { name: '科学育儿指导登记' }) })
  await result.getByText('前置事项没有办成').waitFor()
  expect(await result.getByText(/准予|决定时间/).count()).toBe(0)
  town.hold()
})

test('why a person was asked to look again is read after they have answered too, with the answer', async () => {
  const task = `${first}.parenting-guidance`
  const path = `/api/applications/${first}/items/parenting-guidance/people`
  await town.as({ ...applicant, id: 'applicant-李梅' })('POST', path, { reason: '想请工作人员再看一次' })
  await town.as(healthOfficer)('POST', `/api/tasks/${task}/second-look`, { upheld: true, says: '材料齐全，登记有效' })
  const page = await openAs(town, healthOfficer, `/o/${task}`)
  await page.getByText('申请人要求人工复核：想请工作人员再看一次').waitFor()
  await page.getByText('复核说明：材料齐全，登记有效').waitFor()
  town.hold()
})

test('a withdrawal says its reason to the departments of what was withdrawn, and to no other', async () => {
  const withdrawn = { items: ['birth-registration'], reason: '已在户籍地办理' }
  await town.as({ ...applicant, id: 'applicant-王芳' })('POST', `/api/applications/${refused}/withdrawal`, withdrawn)
  await town.product.engine.settled()
  const page = await openAs(town, healthOfficer, `/o/${refused}.birth-registration`)
  await page.getByText(/^申请人 .* 已撤回本事项。$/).waitFor()
  await page.getByText('理由：已在户籍地办理').waitFor()
  await page.goto(`${town.url}/o/${refused}.birth-certificate`)
  const lines = await readHistory(page)
  await lines.filter({ hasText: '决定不予' }).getByText(reason.reason).waitFor()
  expect(await page.getByText('已在户籍地办理').count()).toBe(0)
  town.hold()
})

test('a head sees the special steps of a task, and is offered none of their acts', async () => {
  const application = await fileWalk(town, 'disability', 'granted')
  const task = `${application}.disability-certificate`
  const officer = officerOf('disabled-federation')
  await town.as(officer)('POST', `/api/tasks/${task}/steps`, { kind: 'appraisal', reason: '需要评定残疾等级' })
  const head: Principal = { role: 'head', id: 'head-1', department: 'disabled-federation' }
  const page = await openAs(town, head, `/o/${task}`)
  const steps = page.getByRole('region', { name: '特殊环节' })
  await steps.getByText('需要评定残疾等级').waitFor()
  expect(await steps.getByRole('button').count()).toBe(0)
  town.hold()
})

test('a card shows the supervisor’s words, and what the department has said of it', async () => {
  const supervisor = town.as({ role: 'supervisor', id: 'supervisor-1' })
  const card = { item: 'birth-registration', says: '要求申请人重复提交已共享的证件' }
  await supervisor('POST', `/api/applications/${first}/cards`, card)
  const page = await openAs(town, healthOfficer, '/o/cards')
  const line = page.getByRole('listitem').filter({ hasText: '监察意见：要求申请人重复提交已共享的证件' })
  await line.waitFor()
  await line.getByRole('button', { name: '说明' }).click()
  const dialog = page.getByRole('dialog', { name: '说明' })
  await dialog.getByLabel('说明').fill('系统接口当日中断')
  await dialog.getByRole('button', { name: '确认说明' }).click()
  await line.getByText('本部门说明：系统接口当日中断').waitFor()
  town.hold()
})
