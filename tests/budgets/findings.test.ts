import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { findAxeViolations } from '../browser/axe.ts'
import { openBrowser, people } from '../browser/open-browser.ts'
import { sidewaysOf } from '../browser/seen.ts'
import { type Figure, holds, printFigure } from './figure.ts'
import { findNotDrawn } from './settle.ts'
import { findSmallTargets } from './targets.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

async function draw(main: string): Promise<Page> {
  const page = await browser.newPage({ ...people, viewport: { width: 320, height: 600 } })
  await page.setContent(`<html lang="zh-CN"><title>页</title><main><h1>页</h1>${main}</main>`)
  return page
}

test('axe finds a control without a name and text that is too pale, and nothing on a page without mistakes', async () => {
  const found = await findAxeViolations(await draw('<input><p style="color:#999">看不清</p>'))
  expect(found.map((each) => each.split(':')[0])).toEqual(['color-contrast', 'label'])
  expect(await findAxeViolations(await draw('<label>姓名 <input></label>'))).toEqual([])
})

test('a small button and a narrow link that stands alone are found; a link in a sentence and what is hidden are not', async () => {
  const page = await draw(`
    <button style="width:80px;height:40px">小</button>
    <button style="width:80px;height:44px">大</button>
    <a href="/" style="display:inline-flex;height:44px">窄</a>
    <p>见<a href="/">说明</a>。</p>
    <label style="display:flex;height:44px"><input type="radio"> 选</label>
    <button style="width:9px" hidden>无</button>`)
  expect((await findSmallTargets(page, 44)).map(({ says }) => says)).toEqual(['button 小', 'a 窄'])
  expect((await findSmallTargets(page, 60)).map(({ says }) => says)).toEqual([
    'button 小',
    'button 大',
    'a 窄',
    'input ',
  ])
})

test('a page that is too wide scrolls sideways, and one that only says why it is empty is not drawn', async () => {
  expect(await sidewaysOf(await draw('<div style="width:400px">宽</div>'))).toBeGreaterThan(0)
  expect(await sidewaysOf(await draw('<div>窄</div>'))).toBe(0)
  expect(await findNotDrawn(await draw('<div class="notice" role="alert">请先登录</div>'))).toBe('请先登录')
  expect(await findNotDrawn(await draw('<p>内容</p>'))).toBeUndefined()
})

test('a figure above its bound, or below one that asks for at least so much, fails and shows what was found', () => {
  const figure: Figure = { what: '重量', measured: 41, unit: 'KB', bound: 40, found: ['a.js'] }
  expect(holds(figure)).toBe(false)
  expect(printFigure(figure)).toBe('FAILS  重量: 41 KB (at most 40)\n         a.js')
  expect(printFigure({ ...figure, measured: 40 })).toBe('holds  重量: 40 KB (at most 40)')
  expect(holds({ ...figure, measured: 97, bound: 98, atLeast: true })).toBe(false)
})
