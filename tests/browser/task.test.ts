import { afterAll, afterEach, expect, test } from 'vitest'
import { countActions } from './actions.ts'
import { findAxeViolations } from './axe.ts'
import { fileNewborns, healthOfficer } from './office-town.ts'
import { sidewaysOf, widthOfPicture } from './seen.ts'
import { officerOf, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())
// Each page holds a stream, and nobody may hold many.
afterEach(() => Promise.all(town.browser.contexts().map((context) => context.close())))
const [first = '', second = '', third = ''] = await fileNewborns(town, ['李梅', '王芳', '赵敏'])

test('a task shows its own item’s form in words, its papers, and of the other items only how far they are', async () => {
  const page = await town.visit(healthOfficer)
  await page.goto(`${town.url}/o/${first}.birth-certificate`)
  await page.getByRole('heading', { level: 1, name: '出生医学证明（首次签发） 李*' }).waitFor()
  const form = page.getByRole('region', { name: '申请表（本事项）' })
  await form.getByText('顺产').waitFor()
  expect(await form.getByText('出生时居住').count()).toBe(0)
  const others = page.getByRole('region', { name: '同一申请的其他事项' })
  expect(await others.getByRole('listitem').allTextContents()).toContain('出生登记（户口） 公安局办理中')
  await page.getByRole('region', { name: '材料' }).getByRole('button', { name: /^查看/ }).click()
  const dialog = page.getByRole('dialog', { name: '父母双方居民身份证' })
  const picture = dialog.getByRole('img')
  await expect.poll(() => widthOfPicture(picture)).toBeGreaterThan(0)
  expect(await picture.getAttribute('src')).toMatch(/^blob:/)
  await dialog.getByRole('button', { name: '旋转' }).click()
  expect(await picture.getAttribute('style')).toContain('rotate(90deg)')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('办理过程').click()
  await page.getByText('任务送达部门').waitFor()
  await page.getByText('用时明细').click()
  await page.getByRole('columnheader', { name: '计入时限' }).waitFor()
  await page.getByRole('button', { name: '签收' }).click()
  await page.getByText(/09:\d\d 已签收/).waitFor()
  town.hold()
})

test('an officer decides with three actions, and the next task opens with what was done', async () => {
  const page = await town.visit(healthOfficer)
  await page.goto(`${town.url}/o`)
  const actions = countActions(page)
  await actions.click(page.getByRole('link', { name: '生育登记 李*' }))
  await actions.choose(page.getByLabel('我已核对本事项的信息和材料，符合条件'))
  await actions.click(page.getByRole('button', { name: '准予', exact: true }))
  expect(actions.count()).toBeLessThanOrEqual(3)
  await page.waitForURL(
    ({ pathname }) => /^\/o\/\w+\.birth-/.test(pathname) && pathname !== `/o/${first}.birth-registration`,
  )
  await page.getByText('已准予：李* 生育登记；不可撤回。').waitFor()
  await page.getByRole('status').getByRole('link', { name: '查看' }).click()
  await page.getByText(/已作决定：准予/).waitFor()
  await page.getByText('不可撤回').waitFor({ state: 'hidden' })
  town.hold()
})

test('what the grant fixes is asked with it, what is missing is said where it is, and nothing is lost without a connection', async () => {
  const page = await town.visit(healthOfficer, { forgiving: true })
  await page.goto(`${town.url}/o/${first}.birth-certificate`)
  await page.getByRole('button', { name: '准予', exact: true }).click()
  const alert = page.getByRole('alert')
  await alert.getByText('请先核对并勾选').waitFor()
  await page.getByLabel('以下要点均已核对，符合').check()
  await page.getByRole('button', { name: '准予', exact: true }).click()
  await alert.getByRole('link', { name: /新生儿出生医学证明编号：必填/ }).click()
  await page.keyboard.type('Y410000001')
  await page.reload()
  expect(await page.getByLabel('新生儿出生医学证明编号').inputValue()).toBe('Y410000001')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '准予', exact: true }).click()
  await alert.getByText('网络不通，没有提交。').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: '准予', exact: true }).click()
  await page.getByText('已准予：李* 出生医学证明（首次签发）；不可撤回。').waitFor()
  town.hold()
})

test('the second of two officers sees who decided and what, and nothing they wrote is lost', async () => {
  const page = await town.visit(healthOfficer, { forgiving: true })
  const task = `${second}.birth-certificate`
  await page.goto(`${town.url}/o/${task}`)
  await page.getByRole('button', { name: '不予', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '不予' })
  await dialog.getByLabel('理由').fill('证件与登记不一致')
  await dialog.getByLabel('依据').fill('《中华人民共和国母婴保健法》第二十三条')
  const body = { decision: 'granted', points: ['delivery', 'parents', 'name'], makes: { 'child.birth_cert_no': 'Y4' } }
  await town.as({ ...healthOfficer, id: 'colleague' })('POST', `/api/tasks/${task}/decision`, body)
  await dialog.getByRole('button', { name: '确认不予' }).click()
  await dialog.getByRole('alert').getByText('以已作出的决定为准').waitFor()
  expect(await dialog.getByLabel('理由').inputValue()).toBe('证件与登记不一致')
  await dialog.getByRole('button', { name: '取消' }).click()
  await page.getByText(/经办人 卫生健康委员会 11月23日 09:\d\d 已作决定：准予/).waitFor()
  expect(await page.getByRole('button', { name: '准予', exact: true }).count()).toBe(0)
  town.hold()
})

test('a correction names fields and materials with the words for each, and tells them to the applicant', async () => {
  const page = await town.visit(healthOfficer)
  await page.goto(`${town.url}/o/${third}.birth-certificate`)
  await page.getByRole('button', { name: '补正', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '补正' })
  await dialog.getByRole('button', { name: '确认补正' }).click()
  await dialog.getByRole('alert').getByText('需要补正的内容：必填').waitFor()
  await dialog.getByLabel('新生儿姓名', { exact: true }).check()
  await dialog.getByLabel('新生儿姓名：怎样改').fill('用字不规范，请更正')
  await dialog.getByLabel('父母双方居民身份证', { exact: true }).check()
  await dialog.getByLabel('父母双方居民身份证：怎样改').fill('不清晰，请重新上传')
  await dialog.getByRole('button', { name: '确认补正' }).click()
  await page.getByText('已告知补正：赵* 出生医学证明（首次签发）。').waitFor()
  const owner = town.as({ role: 'applicant', id: 'applicant-赵敏' })
  const seen = await owner<{ items: { id: string; correction?: unknown }[] }>('GET', `/api/applications/${third}`)
  expect(seen.items.find(({ id }) => id === 'birth-certificate')?.correction).toEqual({
    says: '新生儿姓名：用字不规范，请更正\n父母双方居民身份证：不清晰，请重新上传',
    fields: ['child.name'],
    materials: ['parents-id-cards'],
  })
  town.hold()
})

test('the results that a task needs appear while its page is open', async () => {
  const [fourth] = await fileNewborns(town, ['钱多'])
  const page = await town.visit(officerOf('public-security'))
  await page.clock.install()
  await page.goto(`${town.url}/o/${fourth}.household-registration`)
  const needs = page.getByRole('region', { name: '前置结果' })
  await needs.getByText('办理中').waitFor()
  const body = { decision: 'granted', points: ['delivery', 'parents', 'name'], makes: { 'child.birth_cert_no': 'Y5' } }
  await town.as(healthOfficer)('POST', `/api/tasks/${fourth}.birth-certificate/decision`, body)
  await town.product.engine.settled()
  await page.clock.runFor(16_000)
  await needs.getByText(/出生医学证明 \S+/).waitFor()
  await needs.getByText('已办结').waitFor()
  town.hold()
})

test('another department’s task is not there, and a session that ended loses nothing', async () => {
  const page = await town.visit(officerOf('disease-control'))
  await page.goto(`${town.url}/o/${first}.birth-registration`)
  await page.getByText('没有找到。').waitFor()
  const mine = `${town.url}/o/${first}.vaccination-certificate`
  await page.goto(mine)
  await page.getByRole('button', { name: '转办' }).click()
  const dialog = page.getByRole('dialog', { name: '转办' })
  await dialog.getByLabel('接收人').fill('colleague')
  await dialog.getByLabel('理由').fill('出差')
  await page.context().clearCookies()
  await dialog.getByRole('button', { name: '确认转办' }).click()
  await dialog.getByRole('link', { name: /登录已过期，没有提交。内容还在/ }).waitFor()
  town.hold()
})

test('a task fits 320 pixels with the largest text, and axe finds nothing on it or in a dialog', async () => {
  for (const [width, care, lang] of [
    [1280, '', 'zh'],
    [320, 'size-30.contrast', 'zh'],
    [360, '', 'en'],
  ] as const) {
    const page = await town.visit(healthOfficer, { viewport: { width, height: 800 }, care, lang, bypassCSP: true })
    await page.goto(`${town.url}/o/${third}.birth-registration`)
    await page.getByRole('button', { name: /^(准予|Grant)$/ }).waitFor()
    // A filing takes note of something: it cannot be refused.
    expect(await page.getByRole('button', { name: /^(不予|Refuse)$/ }).count()).toBe(0)
    await page.getByRole('button', { name: /^(补正|Ask for a correction)$/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /确认补正|Ask for a correction: confirm/ })
      .click()
    await page.getByRole('alert').waitFor()
    expect(await findAxeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await sidewaysOf(page)).toBe(0)
    expect(await findAxeViolations(page)).toEqual([])
    await page.context().close()
  }
  town.hold()
})
