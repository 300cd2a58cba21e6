import { afterAll, expect, test } from 'vitest'
import { countActions } from './actions.ts'
import { findAxeViolations } from './axe.ts'
import { openNewbornCase } from './newborn-case.ts'
import { hasFocus, sidewaysOf } from './seen.ts'
import { applicant, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())
const [first, second, third] = await Promise.all([openNewbornCase(town), openNewbornCase(town), openNewbornCase(town)])
for (const newborn of [first, second, third]) await newborn.finish()

test('results stand with their certificates, which can be verified, and with how they were delivered', async () => {
  const page = await town.visit(applicant, { bypassCSP: true })
  await page.goto(`${town.url}/t/${first.application}/result`)
  await page.getByRole('heading', { name: '新生儿出生一件事：办理结果' }).waitFor()
  await page.getByRole('button', { name: '核验 居民户口簿户口页' }).click()
  await page
    .getByRole('status')
    .getByText(/^有效，11月23日 09:00 签发/)
    .waitFor()
  await page.getByRole('definition').getByText('李梅').waitFor()
  expect(await page.getByText('not-applicable').count()).toBe(0)
  expect(await findAxeViolations(page)).toEqual([])
  const letter = await page.getByRole('link', { name: '准予决定书' }).first().getAttribute('href')
  expect((await page.request.get(`${town.url}${letter}`)).status()).toBe(200)
  town.hold()
})

test('what a rule decided can be put before a person, once, with a reason', async () => {
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/t/${first.application}/result`)
  await page.getByText('申请人工复核').click()
  const ask = page.getByRole('button', { name: '提交复核申请' })
  await ask.click()
  await page.getByRole('alert').getByText('请写明原因。').waitFor()
  await page.getByLabel('为什么要复核').fill('孩子信息有变化')
  await ask.click()
  await page.getByText('已申请人工复核，等待答复。').waitFor()
  expect(await ask.count()).toBe(0)
  town.hold()
})

test('a refusal stands with its reasons, its law, what can be done against it, and its letter', async () => {
  const newborn = await openNewbornCase(town)
  await newborn.refuse('birth-certificate', '接生机构证明与登记不一致')
  const page = await town.visit(applicant, { viewport: { width: 320, height: 700 }, care: 'size-30', bypassCSP: true })
  await page.goto(`${town.url}/t/${newborn.application}/result`)
  const refused = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^出生医学证明/ }) })
  await refused.getByText('接生机构证明与登记不一致').waitFor()
  await refused.getByText('户口登记条例 7').waitFor()
  await refused.getByText('六十日内申请行政复议').waitFor()
  await refused.getByRole('link', { name: '不予决定书' }).waitFor()
  await page.getByText('因为“出生医学证明（首次签发）”没有办成。').first().waitFor()
  expect(await findAxeViolations(page)).toEqual([])
  expect(await sidewaysOf(page)).toBe(0)
  town.hold()
})

test('one tap rates, and the rating that stands is shown from then on', async () => {
  const page = await town.visit(applicant, { bypassCSP: true })
  const { click, ...counted } = countActions(page)
  await page.goto(`${town.url}/t/${first.application}/rate`)
  await page.getByRole('button', { name: '满意', exact: true }).waitFor()
  expect(await findAxeViolations(page)).toEqual([])
  await click(page.getByRole('button', { name: '非常满意', exact: true }))
  const heading = page.getByRole('heading', { name: '谢谢您的评价' })
  await expect.poll(() => hasFocus(heading)).toBe(true)
  expect(counted.page).toBe(page)
  await page.reload()
  await page.getByText('您的评价：非常满意').waitFor()
  expect(await page.getByRole('button', { name: '满意', exact: true }).count()).toBe(0)
  town.hold()
})

test('with keys alone a low grade asks why and promises an answer by its day', async () => {
  const page = await town.visit(applicant, { bypassCSP: true })
  await page.goto(`${town.url}/t/${second.application}/rate`)
  await page.getByRole('button', { name: '不满意', exact: true }).press('Enter')
  await page.getByRole('heading', { name: '您选了“不满意”。请告诉我们哪里不好' }).waitFor()
  await page.getByRole('button', { name: '提交评价' }).press('Enter')
  const problem = page.getByRole('alert').getByRole('link', { name: '请至少选一项，或写一句话。' })
  await problem.press('Enter')
  await expect.poll(() => hasFocus(page.getByRole('checkbox', { name: '办理时间长' }))).toBe(true)
  expect(await findAxeViolations(page)).toEqual([])
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: '提交评价' }).press('Enter')
  await page.getByText('我们会在 11月24日前联系您。').waitFor()
  town.hold()
})

test('whoever has no account rates by number and telephone number, with what else is to be said', async () => {
  const page = await town.visit()
  await page.goto(`${town.url}/t/${third.application}/rate`)
  await page.getByLabel('手机号码').fill('13900000001')
  await page.keyboard.press('Enter')
  await page.getByText('想说得具体些').click()
  await page.getByRole('checkbox', { name: '办得快' }).check()
  await page.getByRole('button', { name: '满意', exact: true }).click()
  await page.getByRole('heading', { name: '谢谢您的评价' }).waitFor()
  const { rating } = await town.as(applicant)<{ rating: unknown }>('GET', `/api/applications/${third.application}`)
  expect(rating).toMatchObject({ grade: 4, tags: ['fast'] })
  town.hold()
})
