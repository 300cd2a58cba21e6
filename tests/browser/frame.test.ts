import { afterAll, expect, test } from 'vitest'
import { hasFocus, textSizeOf } from './seen.ts'
import { applicant, clerk, officerOf, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())

test('the size, contrast and view that somebody chooses hold on the next page and after a reload', async () => {
  const page = await town.visit()
  await page.goto(town.url)
  const root = page.locator('html')
  await page.getByRole('button', { name: '特大字' }).click()
  await page.getByRole('button', { name: '高对比度' }).click()
  expect(await textSizeOf(root)).toBe('30px')
  await page.goto(`${town.url}/accessibility`)
  expect(await root.getAttribute('class')).toBe('size-30 contrast')
  expect(await page.getByRole('button', { name: '特大字' }).getAttribute('aria-pressed')).toBe('true')
  town.hold()
})

test('the simple view has larger text and targets, and leaves out what is not needed', async () => {
  const page = await town.visit()
  await page.goto(`${town.url}/s/newborn`)
  const table = page.getByRole('table')
  await table.waitFor()
  await page.getByRole('button', { name: '长辈版' }).click()
  await expect.poll(() => table.isVisible()).toBe(false)
  const start = page.getByRole('link', { name: '开始', exact: true })
  await expect.poll(async () => (await start.boundingBox())?.height).toBeGreaterThanOrEqual(59.9)
  expect(await textSizeOf(page.locator('body'))).toBe('20px')
  town.hold()
})

test('every control of every page can be hit: 44 pixels at least', async () => {
  const page = await town.visit(undefined, { viewport: { width: 360, height: 800 } })
  for (const path of ['/', '/s/newborn', '/s/newborn/guide', '/sign-in']) {
    await page.goto(town.url + path)
    await page.locator('h1').waitFor()
    await page.waitForLoadState('networkidle')
    const small = await page
      .locator('button:visible, a.button:visible, input:not([type=radio]):visible, label.choice:visible')
      .evaluateAll((controls) =>
        controls.flatMap((control) => {
          const { width, height } = control.getBoundingClientRect()
          return Math.min(width, height) < 43.9 ? [`${control.textContent} ${width}×${height}`] : []
        }),
      )
    expect(small, path).toEqual([])
  }
  town.hold()
})

test('the language is changed on every page, and what the server says comes in it', async () => {
  const page = await town.visit()
  await page.goto(`${town.url}/s/newborn`)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Birth of a child' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('heading', { level: 1, name: '新生儿出生一件事' }).waitFor()
  town.hold()
})

test('the first Tab leads past the frame, and a new page is entered at its heading', async () => {
  const page = await town.visit()
  await page.goto(town.url)
  await page.getByRole('link', { name: /新生儿出生一件事/ }).waitFor()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: '跳到主要内容' })
  expect(await hasFocus(skip)).toBe(true)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await hasFocus(page.getByRole('searchbox'))).toBe(true)
  await page.getByRole('link', { name: /新生儿出生一件事/ }).press('Enter')
  const heading = page.getByRole('heading', { level: 1, name: '新生儿出生一件事' })
  await heading.waitFor()
  await expect.poll(() => hasFocus(heading)).toBe(true)
  town.hold()
})

test('each role finds its own work', { timeout: 40_000 }, async () => {
  const links = async (principal: Parameters<typeof town.visit>[0]) => {
    const page = await town.visit(principal)
    await page.goto(`${town.url}/accessibility`)
    const account = page.getByRole('navigation', { name: '我的账号' })
    await account
      .getByRole(principal ? 'button' : 'link')
      .first()
      .waitFor()
    return account.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  }
  expect(await links(applicant)).toEqual(['/my', '/account'])
  expect(await links(clerk)).toEqual(['/w', '/account'])
  expect(await links(officerOf('public-security'))).toEqual(['/o', '/account'])
  expect(await links(undefined)).toEqual(['/sign-in?to=%2Faccessibility'])
  town.hold()
})

test('a page is read aloud where the browser can, and stops when it is told to or left', async () => {
  const page = await town.visit()
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    Object.defineProperty(globalThis, 'speechSynthesis', {
      value: { speak: ({ text }: { text: string }) => said.push(text), cancel: () => said.splice(0) },
    })
  })
  const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.join('|'))
  await page.goto(`${town.url}/accessibility`)
  await page.getByRole('button', { name: '朗读' }).click()
  expect(await said()).toContain('无障碍说明')
  await page.getByRole('button', { name: '停止朗读' }).click()
  expect(await said()).toBe('')
  await page.getByRole('button', { name: '朗读' }).click()
  await page.getByRole('link', { name: '办事指南' }).click()
  await page.getByRole('button', { name: '朗读', exact: true }).waitFor()
  expect(await said()).toBe('')
  town.hold()
})
