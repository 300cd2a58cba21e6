import { expect, test } from 'vitest'
import type { Bundle } from '../../lib/bundle/model.ts'
import { defaultSettings } from '../../lib/bundle/settings.ts'
import { type EntryRow, entriesOf } from '../../lib/desk/rows/application.ts'
import { follow } from '../../lib/proof/deadline/follow.ts'
import { openKnownDays } from '../../lib/proof/deadline/known-days.ts'
import { entrantsOf } from '../../lib/proof/deadline/timetable.ts'
import { dayOf, findDay, printDay } from '../../lib/rules/calendar/day.ts'
import { goTo, lawContent, realLaw } from '../product/law.ts'
import { clerk, decide, openTown, submitted } from '../product/people.ts'
import { sampleBundle } from '../product/sample-bundle.ts'
import { at, listed, working } from '../product/step-town.ts'

const filed = '2026-09-18'

/** a with a testing that stops its clock, b at once beside it, c after both. */
function made(): Bundle {
  const bundle = sampleBundle({ a: {}, b: { after: ['a'] }, c: { after: ['a', 'b'], begins: 'after-results' } })
  const { items } = bundle.catalogue
  const a = { ...items.a, promise: working(4), steps: [listed('testing', { limit: working(6), required: true })] }
  const known = { ...items, a, c: { ...items.c, promise: working(3) } }
  return { ...bundle, catalogue: { ...bundle.catalogue, items: known as Bundle['catalogue']['items'] } }
}

test('in the running product, people who use every day they have end on the days that were proved', async () => {
  const bundle = made()
  const { calendar, settings } = { ...openKnownDays(lawContent().calendar), settings: defaultSettings }
  const course = { by: 'promise', all: 'plain' } as const
  const entrants = entrantsOf(bundle, course, calendar)
  const proved = follow({ bundle, settings, calendar, course, entrants, applies: () => true }, findDay(filed) ?? 0)
  const dayFor = (item: string) => printDay(proved?.times.get(item)?.decided ?? 0)

  const town = await openTown(bundle)
  await realLaw(town)
  await goTo(town, filed)
  const application = await submitted(town, 'sample')
  // The fourth working day after 09-18 is 09-23; six more for the testing, with two holidays between, are over on 10-09.
  await goTo(town, '2026-09-23')
  const { begin, notice, end } = at(town, application, 'a')
  await begin('testing')
  await notice('s1', 6)
  await goTo(town, dayFor('b'))
  await decide(town, application, 'b')
  await goTo(town, dayFor('a'), 23)
  expect((await end('s1')).status).toBe(200)
  await decide(town, application, 'a')
  await goTo(town, dayFor('c'), 23)
  await decide(town, application, 'c')
  await goTo(town, printDay(proved?.out ?? 0), 23)
  const out = { way: 'window', receiver: '张三', identity: true }
  expect((await town.ask(clerk, 'POST', `/api/deliveries/${application}`, out)).status).toBe(200)
  await goTo(town, '2026-12-01')

  expect([dayFor('a'), dayFor('b'), dayFor('c')]).toEqual(['2026-10-09', '2026-09-24', '2026-10-13'])
  expect(printDay(proved?.out ?? 0)).toBe('2026-10-27')
  const rows = (await town.product.ports.table.query(entriesOf(application))) as readonly EntryRow[]
  const history = rows.map(({ entry }) => entry)
  const days = (kind: string) => history.flatMap((entry) => (entry.kind === kind ? [printDay(dayOf(entry.at))] : []))
  expect(days('decided').sort()).toEqual(['2026-09-24', '2026-10-09', '2026-10-13'])
  expect(days('delivered')).toEqual(['2026-10-27'])
  // Nobody was late by the product's own watch.
  expect(history.filter((entry) => entry.kind === 'carded' && (entry as { colour?: string }).colour === 'red')).toEqual(
    [],
  )
})
