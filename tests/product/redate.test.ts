import { expect, test } from 'vitest'
import { defaultSettings } from '../../lib/bundle/settings.ts'
import { publishLaw } from '../../lib/desk/law.ts'
import { type EntryRow, entriesOf } from '../../lib/desk/rows/application.ts'
import type { CalendarYear, LocalDay } from '../../lib/rules/calendar/calendar.ts'
import { goTo } from './law.ts'
import { applicant, openTown, submitted, type Town } from './people.ts'
import { sampleBundle } from './sample-bundle.ts'

const year2026: CalendarYear = { year: 2026, notice: '国办发明电〔2025〕7号', off: [], work: [] }
const year2027: CalendarYear = {
  year: 2027,
  notice: '试',
  off: ['2027-01-01', '2027-01-04', '2027-01-05'],
  work: ['2027-01-02', '2027-01-03'],
}
const flood: LocalDay = { date: '2026-12-28', kind: 'off', notice: '平防汛〔2026〕9号' }

const publishDays = (town: Town, years: readonly CalendarYear[], local: readonly LocalDay[] = []) =>
  publishLaw(town.product.ports, { settings: defaultSettings, calendar: { version: 0, years, local } })

interface Clock {
  readonly items: readonly { readonly promise?: { readonly last?: string; readonly provisional: boolean } }[]
}

/** The last day of the one item's promise, and whether it may still move. */
async function promiseOf({ ask }: Town, application: string) {
  const { body } = await ask(applicant, 'GET', `/api/applications/${application}/clock`)
  const { last, provisional } = (body as Clock).items[0]?.promise ?? {}
  return { last, provisional }
}

test('a deadline beyond the years that are known is provisional, and counted again when the year is loaded', async () => {
  const town = await openTown(sampleBundle({ a: {} }))
  await publishDays(town, [year2026])
  await goTo(town, '2026-12-25')
  const application = await submitted(town, 'sample')
  expect(await promiseOf(town, application)).toEqual({ last: '2027-01-01', provisional: true })

  await publishDays(town, [year2026, year2027])
  await town.sweep()
  // 12-28, 29, 30, 31 and, the first being off, Saturday the second, which works.
  expect(await promiseOf(town, application)).toEqual({ last: '2027-01-02', provisional: false })

  await publishDays(town, [year2026, year2027], [flood])
  await town.sweep()
  expect(await promiseOf(town, application)).toEqual({ last: '2027-01-03', provisional: false })
  const rows = (await town.product.ports.table.query(entriesOf(application))) as readonly EntryRow[]
  const moves = rows.flatMap(({ entry }) => (entry.kind === 'redated' ? [entry.calendar] : []))
  expect(moves).toEqual([2, 3])
})

test('a new calendar reaches every open application, a few at a time, and no closed one', async () => {
  const town = await openTown(sampleBundle({ a: {} }))
  await publishDays(town, [year2026])
  const open: string[] = []
  for (let n = 0; n < 7; n++) open.push(await submitted(town, 'sample'))
  const closed = await submitted(town, 'sample')
  await town.ask(applicant, 'POST', `/api/applications/${closed}/withdrawal`, {})
  await publishDays(town, [year2026, year2027])
  await town.sweep()
  const moved = async (id: string) => {
    const rows = (await town.product.ports.table.query(entriesOf(id))) as readonly EntryRow[]
    return rows.filter(({ entry }) => entry.kind === 'redated').length
  }
  for (const id of open) expect(await moved(id)).toBe(1)
  expect(await moved(closed)).toBe(0)
})
