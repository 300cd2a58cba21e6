import { afterAll, expect, test } from 'vitest'
import { applicantAtHome } from './people/applicant-at-home.ts'
import { newbornPapers } from './people/newborn-family.ts'
import { applicant, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())

/** A telephone, and the upright screen of a kiosk in a hall. */
const screens = { telephone: { width: 360, height: 740 }, kiosk: { width: 1080, height: 1920 } }

for (const [name, viewport] of Object.entries(screens))
  test(`ACS-02 on a ${name} a birth is found, applied for and followed, and no page is wider than the screen`, {
    timeout: 60_000,
  }, async () => {
    const care = name === 'kiosk' ? 'size-20.simple' : undefined
    const page = await town.visit({ ...applicant, id: name }, { viewport, hasTouch: true, care })
    const narrow = async () =>
      expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    const home = applicantAtHome(page, town.url)
    await home.find('出生', '新生儿出生一件事')
    await narrow()
    await home.beGuided('是', 3)
    await narrow()
    await page.getByRole('button', { name: '开始办理' }).click()
    await page.getByRole('heading', { name: '二、一张表' }).waitFor()
    await narrow()
    await home.fillForm()
    await home.handIn(newbornPapers)
    await narrow()
    const number = await home.submit(8)
    await narrow()
    await page.goto(`${town.url}/t/${number}`)
    await page.getByText('出生登记（户口）').first().waitFor()
    await narrow()
    town.hold()
  })
