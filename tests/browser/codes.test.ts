import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import decodeQr from 'qr/decode.js'
import { afterAll, expect, test } from 'vitest'
import { beginDraft, fileEarlier } from './newborn-draft.ts'
import { sidewaysOf } from './seen.ts'
import { applicant, clerk, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())

const notice = `${town.url}/s/newborn/notice?insure=yes&card=no&reimburse=no`

/** Pixels to each side of what a telephone sees. */
const side = 240

/** What a telephone reads from the code on the page. */
async function scan(page: Page): Promise<string> {
  await page.getByRole('img', { name: /^二维码/ }).waitFor()
  const reds = await page.evaluate<number[]>(`(async () => {
    const image = document.querySelector('.qr img')
    await image.decode()
    const canvas = new OffscreenCanvas(${side}, ${side}).getContext('2d')
    canvas.drawImage(image, 0, 0, ${side}, ${side})
    return [...canvas.getImageData(0, 0, ${side}, ${side}).data].filter((_, i) => i % 4 === 0)
  })()`)
  const data = Uint8Array.from(reds.flatMap((red) => [red, red, red, 255]))
  return decodeQr({ width: side, height: side, data })
}

/** As printed, at 96 pixels to the inch. */
const printedWidth = async (page: Page): Promise<number> => {
  await page.emulateMedia({ media: 'print' })
  const box = await page.locator('.qr img').boundingBox()
  await page.emulateMedia({ media: 'screen' })
  return ((box?.width ?? 0) / 96) * 25.4
}

const numberOf = (page: Page) => page.getByLabel('办件编号')

test('a notice has a code of itself, printed too, and the clerk who scans it begins with the same answers', async () => {
  const citizen = await town.visit()
  await citizen.goto(notice)
  const scanned = await scan(citizen)
  expect(scanned).toBe(notice)
  expect(await printedWidth(citizen)).toBeGreaterThanOrEqual(43)
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w`)
  await numberOf(page).focus()
  await page.keyboard.type(scanned)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/w\/accept\/\w+$/)
  const answerOf = (question: string) => page.getByRole('radiogroup', { name: question }).getByRole('radio')
  await answerOf('是否同时为孩子参加城乡居民医保？').first().waitFor()
  expect(await answerOf('是否同时为孩子参加城乡居民医保？').first().isChecked()).toBe(true)
  expect(await answerOf('是否同时为孩子申领社会保障卡？').last().isChecked()).toBe(true)
  expect(await answerOf('母亲的生育医疗费用是否需要报销？').last().isChecked()).toBe(true)
  town.hold()
})

test('where an intake is begun a notice is taken too, without answers that there are no more; a strange code is told at the field', async () => {
  const page = await town.visit(clerk)
  await page.goto(`${town.url}/w/accept`)
  const field = page.getByLabel('办什么事？')
  await field.fill('https://evil.example/t/abc123')
  await field.press('Enter')
  await page.getByRole('alert').getByText('“evil.example/t/abc123”不是本平台办件的网址').waitFor()
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  await field.fill(`${town.url}/s/newborn/notice?insure=no&card=maybe&gone=yes`)
  await field.press('Enter')
  await page.waitForURL(/\/w\/accept\/\w+$/)
  const answerOf = (question: string) => page.getByRole('radiogroup', { name: question }).getByRole('radio')
  await answerOf('是否同时为孩子参加城乡居民医保？').last().waitFor()
  expect(await answerOf('是否同时为孩子参加城乡居民医保？').last().isChecked()).toBe(true)
  const open = page.getByRole('radiogroup', { name: '是否同时为孩子申领社会保障卡？' })
  expect(await open.getByRole('radio', { checked: true }).count()).toBe(0)
  town.hold()
})

test('the one-time notice of the window has a code of its case, which opens it again; what was scanned in vain is typed over', async () => {
  const id = await beginDraft(town)
  const page = await town.visit(clerk, { forgiving: true })
  await page.goto(`${town.url}/w`)
  await numberOf(page).focus()
  for (const [typed, says] of [
    [`${town.url}/s/nothing/notice?a=b`, '告知书上的这件事现在没有'],
    ['weixin://wxpay/bizpayurl?pr=ab12', '不是本平台办件的网址'],
    ['https://evil.example/s/newborn/notice?insure=yes', '“evil.example/s/newborn/notice”不是本平台办件的网址'],
  ] as const) {
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await page.getByText(says).waitFor()
  }
  await page.keyboard.type(`${town.url}/t/${id}`)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/w/accept/${id}`)
  await page.goto(`${page.url()}/notice`)
  expect(await scan(page)).toBe(`${town.url}/t/${id}`)
  town.hold()
})

test('the page after filing has a code of the progress page and the promised day for one’s calendar', async () => {
  const id = await fileEarlier(town)
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/a/${id}/done`)
  expect(await scan(page)).toBe(`${town.url}/t/${id}`)
  expect(await printedWidth(page)).toBeGreaterThanOrEqual(43)
  for (const path of [`/a/${id}/done`, `/t/${id}`]) {
    await page.goto(town.url + path)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '加入日历' }).click(),
    ])
    expect(file.suggestedFilename()).toBe(`${id}.ics`)
    expect(readFileSync(await file.path(), 'utf8')).toContain(`UID:${id}.promised@onevisit\r\n`)
  }
  town.hold()
})

test('the address of a progress page may be pasted where its number is asked; that of another place is told as one', async () => {
  const id = await fileEarlier(town)
  const page = await town.visit()
  for (const path of ['/', '/t']) {
    await page.goto(town.url + path)
    const act = page.getByRole('button', { name: path === '/' ? '查进度' : '查询' })
    await numberOf(page).fill('https://evil.example/t/abc123')
    if (path === '/t') await page.getByLabel('手机号码').fill('13900000001')
    await act.click()
    await page.getByText('“evil.example/t/abc123”不是本平台办件的网址').first().waitFor()
    expect(await numberOf(page).getAttribute('aria-invalid')).toBe('true')
    await numberOf(page).fill(`${town.url}/t/${id}`)
    await act.click()
    await page.waitForURL(`**/t/${id}`)
  }
  await page.getByRole('heading', { level: 1, name: /新生儿出生/ }).waitFor()
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(notice)
  await page.getByRole('img', { name: /^二维码/ }).waitFor()
  expect(await sidewaysOf(page)).toBe(0)
  town.hold()
})

test('where results are handed out the code of a case opens it, and a strange one is told at the field', async () => {
  const id = await fileEarlier(town)
  const page = await town.visit(clerk, { forgiving: true })
  await page.goto(`${town.url}/w/issue`)
  const field = page.getByLabel('办件编号或姓名')
  await field.fill('https://evil.example/t/abc123')
  await field.press('Enter')
  await page.getByRole('alert').getByText('不是本平台办件的网址').waitFor()
  await field.fill(`${town.url}/t/${id}`)
  await field.press('Enter')
  await page.waitForURL(`**/w/issue/${id}`)
  town.hold()
})
