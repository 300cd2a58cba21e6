import { afterAll, expect, test } from 'vitest'
import { findAxeViolations } from './axe.ts'
import { sidewaysOf } from './seen.ts'
import { clerk, openPagesTown } from './town.ts'
import { empower, openReadyCase, takeIn } from './window-cases.ts'

const town = await openPagesTown()
afterAll(() => town.close())

test('axe finds nothing at the windows, with mistakes, in English and in very large text at 320 pixels', {
  timeout: 60_000,
}, async () => {
  const id = await takeIn(town, {})
  const filed = await takeIn(town)
  await town.as(clerk)('POST', `/api/intakes/${filed}/submission`)
  await empower(town, 'marriage')
  const done = await takeIn(town)
  await town.as(clerk)('POST', `/api/intakes/${done}/submission`)
  await town.as(clerk)('POST', `/api/acceptances/${done}`, { identityChecked: true, originalsMatch: true })
  const ready = await openReadyCase(town)
  for (const visit of [{ care: 'size-30', viewport: { width: 320, height: 800 } }, { lang: 'en' as const }]) {
    const page = await town.visit(clerk, { bypassCSP: true, ...visit })
    for (const path of [
      '/w',
      '/w/accept',
      `/w/accept/${id}`,
      `/w/accept/${id}/notice`,
      `/w/accept/${filed}`,
      '/w/issue',
      `/w/issue/${ready}`,
    ]) {
      await page.goto(town.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      if ([id, filed, ready].some((each) => path.endsWith(each))) {
        await page.locator('button.primary').click()
        await page.getByRole('alert').waitFor()
      }
      expect(await findAxeViolations(page), path).toEqual([])
      expect(await sidewaysOf(page), path).toBeLessThanOrEqual(0)
    }
  }
  town.hold()
})
