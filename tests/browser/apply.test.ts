import { afterAll, expect, test } from 'vitest'
import { answers, beginDraft, consent, fileEarlier, form, readDraft } from './newborn-draft.ts'
import { applicant, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())

test('a newborn application prefilled from an earlier one is filed with at most 15 actions', async () => {
  await fileEarlier(town)
  const page = await town.visit(applicant)
  let actions = 0
  const act = async (role: 'button' | 'link' | 'radio' | 'checkbox', name: string | RegExp) => {
    actions += 1
    await page.getByRole(role, { name }).first().click()
  }
  await page.goto(`${town.url}/s/newborn/notice?${new URLSearchParams(answers)}`)
  await act('button', '开始办理')
  await page.waitForURL('**/a/*')
  await act('button', /填入上次的信息（\d+ 项）/)
  await act('link', '继续')
  await page.getByText('来自您“新生儿出生一件事”的申报').first().waitFor()
  await act('radio', '同意')
  await act('button', '继续')
  await page.waitForURL('**/materials')
  await act('button', '再次使用上次提交的“父母身份证.pdf”')
  await page.getByText('已上传：父母身份证.pdf').waitFor()
  await act('button', '继续')
  await page.waitForURL('**/check')
  await act('radio', '到窗口领取')
  await act('checkbox', /我声明/)
  await act('button', '确认提交 5 个事项')
  await page.waitForURL('**/done')
  await page.getByText('您的申请已受理').waitFor()
  expect(await page.getByRole('link', { name: '查看办理进度' }).getAttribute('href')).toMatch(/^\/t\/\w+$/)
  expect(actions).toBeLessThanOrEqual(15)
  town.hold()
})

test('the task list says how far each part is, and what cannot be started is no link', async () => {
  const id = await beginDraft(town, {
    'mother.name': '李梅',
    'householder.name': '李建国',
    'householder.id_no': form['householder.id_no'],
  })
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/a/${id}`)
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await row('母亲').getByText('进行中').waitFor()
  await row('户主').getByText('已完成').waitFor()
  await row('新生儿').getByText('未开始').waitFor()
  await row('核对并提交').getByText('不能开始').waitFor()
  expect(await row('核对并提交').getByRole('link').count()).toBe(0)
  town.hold()
})

test('with keys alone a section with a mistake leads from the summary to the control, and on once it is mended', async () => {
  const id = await beginDraft(town, { ...form, ...consent, 'householder.id_no': '410403196506150011' })
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/a/${id}/form/householder`)
  const field = page.getByLabel('公民身份号码')
  await field.focus()
  await page.keyboard.press('Enter')
  const summary = page.getByRole('alert')
  await summary.waitFor()
  expect(await summary.evaluate((box) => box.matches(':focus'))).toBe(true)
  await expect.poll(() => page.title()).toMatch(/^有错误：户主/)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await field.evaluate((box) => box.matches(':focus'))).toBe(true)
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('41040319650615001x')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/materials')
  await expect.poll(async () => (await readDraft(town, id)).form['householder.id_no']).toBe('41040319650615001X')
  town.hold()
})

test('changing an answer at the check goes to its field and comes straight back to it', async () => {
  const id = await beginDraft(town, { ...form, ...consent })
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/a/${id}/check`)
  await page.getByRole('link', { name: '修改 新生儿姓名' }).click()
  const field = page.getByLabel('姓名')
  await expect.poll(() => field.evaluate((box) => box.matches(':focus'))).toBe(true)
  await field.fill('张晓宝')
  await page.getByRole('button', { name: '保存并返回核对' }).click()
  await page.getByRole('definition').filter({ hasText: '张晓宝' }).waitFor()
  await expect
    .poll(() => page.getByRole('link', { name: '修改 新生儿姓名' }).evaluate((link) => link.matches(':focus')))
    .toBe(true)
  town.hold()
})

test('what the server finds wrong is listed with the name of its field and leads to it', async () => {
  const id = await beginDraft(town, { ...form, ...consent, 'mother.mobile': '' })
  const page = await town.visit(applicant, { forgiving: true })
  await page.goto(`${town.url}/a/${id}/check`)
  await page.getByRole('radio', { name: '到窗口领取' }).check()
  await page.getByRole('checkbox', { name: /我声明/ }).check()
  await page.getByRole('button', { name: '确认提交 5 个事项' }).click()
  const alert = page.getByRole('alert')
  await alert.getByRole('link', { name: '父母双方居民身份证：必填' }).waitFor()
  await alert.getByRole('link', { name: '母亲手机号码：必填' }).click()
  await expect.poll(() => page.getByLabel('手机号码').evaluate((box) => box.matches(':focus'))).toBe(true)
  town.hold()
})

test('changing the situation asks for other fields and keeps what was filled in', async () => {
  const id = await beginDraft(town, { 'mother.name': '李梅' })
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/a/${id}/answers`)
  await page.getByRole('button', { name: /修改.*参加城乡居民医保/ }).click()
  await page.getByRole('radio', { name: '是' }).check()
  await page.getByRole('button', { name: '继续' }).click()
  await page.getByRole('heading', { name: '办理情形' }).waitFor()
  await page.getByRole('button', { name: '继续' }).click()
  await page.getByText('6 个事项一次申请').waitFor()
  expect((await readDraft(town, id)).form).toEqual({ 'mother.name': '李梅' })
  town.hold()
})
