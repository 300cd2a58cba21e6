import { afterAll, expect, test } from 'vitest'
import { pages } from '../../web/pages.ts'
import { openPage } from './hostile/open-page.ts'
import { payloads } from './hostile/payloads.ts'
import { watch } from './hostile/sentinel.ts'
import { asRead, createTexts } from './hostile/texts.ts'
import { tourOf } from './hostile/tour.ts'
import { makeWorld } from './hostile/world.ts'
import { openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())
const texts = createTexts()
const stops = tourOf(await makeWorld(town, texts))
const read: string[] = []

for (const { says, who, paths, ...how } of stops)
  test(`fifty hostile texts in everything that people write do nothing on the pages ${says}`, {
    timeout: 60_000,
  }, async () => {
    const page = await town.visit(who, how)
    const sentinel = await watch(page.context())
    for (const path of paths) {
      const status = await openPage(page, town.url + path)
      const t = asRead(await sentinel.look(page))
      if (process.env.T2)
        console.log(
          path,
          status,
          [...texts.put].filter(([, text]) => t.includes(asRead(text))).length,
          sentinel.alarms,
          t.includes('没有找到'),
        )
      expect.soft(status, path).toBe(200)
      read.push(t)
    }
    expect(sentinel.alarms).toEqual([])
    await page.context().close()
    town.hold()
  })

test('each of the fifty was read as text, and so was every text of designers, applicants, officers and clerks', () => {
  const whole = read.join('\n')
  expect(payloads.map(([, text]) => text).filter((text) => !whole.includes(asRead(text)))).toEqual([])
  const unread = [...texts.put].flatMap(([place, text]) => (whole.includes(asRead(text)) ? [] : [place]))
  expect(unread).toEqual([])
})

test('no page is left out but those that show nothing that anybody wrote', () => {
  const opened = stops.flatMap(({ paths }) => paths.map((path) => path.replace(/\?.*/, '')))
  const shape = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)
  const left = pages.filter(({ path }) => !opened.some((each) => shape(path).test(each))).map(({ path }) => path)
  expect(left).toEqual(['/accessibility', '/sign-in', '/register', '/demo'])
})
