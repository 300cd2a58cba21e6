import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { pages } from '../../web/pages.ts'
import { openDemo } from './hostile/demo-server.ts'
import { openDialogs } from './hostile/dialogs.ts'
import { openPage } from './hostile/open-page.ts'
import { payloads } from './hostile/payloads.ts'
import { type Sentinel, watch } from './hostile/sentinel.ts'
import { asRead, createTexts } from './hostile/texts.ts'
import { tourOf } from './hostile/tour.ts'
import { makeWorld } from './hostile/world.ts'
import { openPagesTown } from './town.ts'

const town = await openPagesTown()
const demo = await openDemo(town)
afterAll(async () => {
  demo.close()
  await town.close()
})
const texts = createTexts()
const stops = tourOf(await makeWorld(town, texts))

/** Everything that could be read on the pages. */
let read = ''
let dialogs = 0

async function visit(page: Page, path: string, sentinel: Sentinel): Promise<void> {
  const { url } = path === '/demo' ? demo : town
  expect.soft(await openPage(page, url + path), path).toBe(200)
  const look = async () => {
    read += asRead(await sentinel.look(page))
  }
  await look()
  if (path.startsWith('/o/')) dialogs += await openDialogs(page, look)
}

for (const { says, who, paths, ...how } of stops)
  test(`fifty hostile texts in everything that people write do nothing on the pages ${says}`, {
    timeout: 60_000,
  }, async () => {
    const page = await town.visit(who, how)
    const sentinel = await watch(page.context())
    for (const path of paths) await visit(page, path, sentinel)
    expect(sentinel.alarms).toEqual([])
    await page.context().close()
    town.hold()
  })

/** Kept in the record for whoever looks into it, and on no page of applicants, officers and clerks. */
const unshown = ['撤回理由']

test('each of the fifty was read as text, and so was every text of designers, applicants, officers and clerks', () => {
  expect(payloads.map(([, text]) => text).filter((text) => !read.includes(asRead(text)))).toEqual([])
  const unread = [...texts.put].flatMap(([place, text]) => (read.includes(asRead(text)) ? [] : [place]))
  expect(unread).toEqual(unshown)
  expect(dialogs).toBeGreaterThan(20)
})

test('no page is left out but those that show nothing that anybody wrote', () => {
  const opened = stops.flatMap(({ paths }) => paths.map((path) => path.replace(/\?.*/, '')))
  const shape = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)
  const left = pages.filter(({ path }) => !opened.some((each) => shape(path).test(each))).map(({ path }) => path)
  expect(left).toEqual(['/accessibility', '/sign-in', '/register'])
})
