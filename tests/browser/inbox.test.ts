import { afterAll, afterEach, expect, test } from 'vitest'
import { findAxeViolations } from './axe.ts'
import { fileNewborns, fillInbox, healthOfficer } from './office-town.ts'
import { hasFocus, sidewaysOf } from './seen.ts'
import { officerOf, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())
// Each page holds a stream, and nobody may hold many.
afterEach(() => Promise.all(town.browser.contexts().map((context) => context.close())))
await fileNewborns(town, ['李梅', '王芳', '欧阳静'])

test('an officer goes through the list, chooses and opens with the keyboard alone; keys that are typed are only typed', async () => {
  const page = await town.visit(healthOfficer)
  await page.goto(`${town.url}/o`)
  const links = page.getByRole('rowheader').getByRole('link')
  await links.first().waitFor()
  expect(await links.count()).toBe(6)
  await page.keyboard.press('j')
  expect(await hasFocus(links.nth(0))).toBe(true)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  expect(await hasFocus(links.nth(1))).toBe(true)
  await page.keyboard.press('x')
  await page.getByText('已选 1 件').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  expect(await hasFocus(page.getByRole('searchbox'))).toBe(true)
  await page.keyboard.type('jxk?')
  expect(await page.getByRole('searchbox').inputValue()).toBe('jxk?')
  await page.getByText('没有符合条件的任务。').waitFor()
  await page.getByRole('searchbox').fill('欧')
  await expect.poll(() => links.count()).toBe(2)
  await page.getByRole('searchbox').press('Escape')
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: '快捷键' })
  await keys.waitFor()
  await page.keyboard.press('Escape')
  await keys.waitFor({ state: 'hidden' })
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /欧\*/ }).waitFor()
  town.hold()
})

test('whoever comes back from a task finds the list, its search and the keyboard where they were', async () => {
  const page = await town.visit(healthOfficer)
  await page.goto(`${town.url}/o`)
  const links = page.getByRole('rowheader').getByRole('link')
  await links.first().waitFor()
  await page.getByRole('searchbox').fill('王')
  await expect.poll(() => links.count()).toBe(2)
  await links.nth(1).click()
  await page.getByRole('heading', { level: 1, name: /王\*/ }).waitFor()
  await page.goBack()
  await expect.poll(() => links.count()).toBe(2)
  await expect.poll(() => hasFocus(links.nth(1))).toBe(true)
  town.hold()
})

test('single keys can be turned off, and stay off', async () => {
  const page = await town.visit(healthOfficer)
  await page.goto(`${town.url}/o`)
  await page.getByRole('button', { name: '快捷键 ?' }).click()
  await page.getByLabel('使用单键快捷键').uncheck()
  await page.getByRole('button', { name: '关闭' }).click()
  await page.reload()
  await page.getByRole('rowheader').first().waitFor()
  await page.keyboard.press('?')
  expect(await page.getByRole('dialog').count()).toBe(0)
  town.hold()
})

test('several are granted at once with a result for each, and one that a colleague decided first says so', async () => {
  const page = await town.visit(healthOfficer)
  await page.goto(`${town.url}/o`)
  const all = page.getByRole('rowheader')
  await all.first().waitFor()
  const before = await all.count()
  for (const box of await page.getByRole('checkbox', { name: /生育登记/ }).all()) await box.check()
  await page.getByRole('checkbox', { name: /李\* 出生医学证明/ }).check()
  await page.getByRole('button', { name: '准予所选' }).click()
  const dialog = page.getByRole('dialog', { name: '批量准予' })
  await dialog.getByText('准予时要逐件填写结果信息，请单独办理。').waitFor()
  await dialog.getByRole('button', { name: /^准予 3 件/ }).click()
  await dialog.getByRole('alert').getByText('请先核对并勾选').waitFor()
  const { tasks } = await town.as(healthOfficer)<{ tasks: { task: string; item: string }[] }>('GET', '/api/tasks')
  const first = tasks.find(({ item }) => item === 'birth-registration')?.task
  const colleague = { ...healthOfficer, id: 'colleague' }
  await town.as(colleague)('POST', `/api/tasks/${first}/decision`, { decision: 'granted' })
  await dialog.getByLabel('我已逐件核对').check()
  await dialog.getByRole('button', { name: /^准予 3 件/ }).click()
  await dialog.getByText('3 件中已办 2 件').waitFor()
  await dialog.getByText(/同事已于 11月23日 09:\d\d 作出决定：准予/).waitFor()
  expect(await dialog.getByText('已准予', { exact: true }).count()).toBe(2)
  await page.keyboard.press('Escape')
  await expect.poll(() => all.count()).toBe(before - 3)
  town.hold()
})

/** How much of the table is out of its place, in pixels. */
const cutOfTable = `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.scroll'))`

test('the list is a table on wide screens and a list on narrow ones, with nothing cut off or scrolled sideways, and axe finds nothing', async () => {
  for (const [width, care] of [
    [1280, ''],
    [1280, 'size-20'],
    [1024, ''],
    [360, ''],
    [320, 'size-30.contrast'],
  ] as const) {
    const page = await town.visit(healthOfficer, { viewport: { width, height: 800 }, care, bypassCSP: true })
    await page.goto(`${town.url}/o`)
    await page
      .getByRole('link', { name: /出生医学证明/ })
      .first()
      .waitFor()
    expect(await page.getByRole('table').count()).toBe(width > 1000 ? 1 : 0)
    expect(await sidewaysOf(page)).toBe(0)
    if (width > 1000) expect(await page.evaluate(cutOfTable)).toBe(0)
    expect(await findAxeViolations(page)).toEqual([])
    await page.context().close()
  }
  town.hold()
})

test('a task that comes to the department appears in the open list within two seconds', async () => {
  const page = await town.visit(healthOfficer)
  await page.goto(`${town.url}/o`)
  await page.getByRole('rowheader').first().waitFor()
  await fileNewborns(town, ['孙立'])
  await page.getByRole('link', { name: '生育登记 孙*' }).waitFor({ timeout: 2000 })
  town.hold()
})

test('of 5,000 tasks only those are drawn that are shown, at once, and 100 more by a press', {
  timeout: 40_000,
}, async () => {
  const officer = officerOf('disease-control')
  await fillInbox(town, 'disease-control', 5000)
  const page = await town.visit(officer)
  await page.goto(`${town.url}/o`)
  const rows = page.getByRole('rowheader')
  await expect.poll(() => rows.count()).toBe(100)
  await page.getByRole('button', { name: /^全部 5/ }).waitFor()
  await page.getByRole('button', { name: '再显示 100 条' }).click()
  await expect.poll(() => rows.count()).toBe(200)
  const pressed = await page.evaluate<number>(`(async () => {
    const begun = performance.now()
    for (let n = 0; n < 20; n++) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return (performance.now() - begun) / 20
  })()`)
  expect(pressed).toBeLessThan(50)
  town.hold()
})
