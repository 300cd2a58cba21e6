import { expect, test } from 'vitest'
import { applicant, openTown } from './people.ts'
import { threeApprovals } from './sample-bundle.ts'

test('CAT-14 the bundle’s page shows the sum of its items one by one against the bundle, for all four and more', async () => {
  const town = await openTown(threeApprovals())
  const { body } = await town.ask(applicant, 'GET', '/api/bundles/three')
  const { reductions } = body as { reductions: { en: string; before: string; now: string; cut?: number }[] }
  const line = (en: string) => reductions.find((each) => each.en === en)
  expect(line('Steps')).toMatchObject({ before: '15', now: '5' })
  expect(line('Visits')).toMatchObject({ before: '3', cut: expect.any(Number) })
  expect(line('Forms')).toMatchObject({ before: '3', now: '1', cut: 2 / 3 })
  expect(line('Materials')).toMatchObject({ before: '0', now: '0' })
  expect(line('Days')).toMatchObject({ before: expect.stringContaining('工作日'), now: expect.any(String) })
})
