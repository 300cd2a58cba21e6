import { expect, test } from 'vitest'
import { readBundleFiles } from '../../adapters/local/bundle-files.ts'
import { loadBundles } from '../../bundle/load.ts'
import { type Limit, lastDayOf } from './calendar.ts'
import { type Day, dayOf, endOf, findDay, printDay } from './day.ts'
import { isProvisional, openCalendar } from './open-calendar.ts'

const { calendar: table, problems } = loadBundles(
  readBundleFiles('bundles').filter(({ file }) => file === 'calendar.yaml'),
)
const calendar = openCalendar(table)
const day = (text: string): Day => findDay(text) ?? Number.NaN
const due = (start: string, limit: Limit): string => printDay(lastDayOf(calendar, day(start), limit))
const working = (days: number): Limit => ({ days, count: 'working' })
const natural = (days: number): Limit => ({ days, count: 'natural' })

test('the calendar of the product is read without a problem and covers 2019 to 2026, each year by its notice', () => {
  expect(problems).toEqual([])
  expect(table.years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  for (const { notice } of table.years) expect(notice).toMatch(/^国办发明电〔20\d\d〕\d+号/)
  expect(printDay(calendar.coveredThrough)).toBe('2026-12-31')
})

/** A start, which is not counted, and by number of working days the last of them (行政许可法 82). */
const vectors: readonly (readonly [string, Readonly<Record<number, string>>])[] = [
  ['2026-02-12', { 1: '2026-02-13', 2: '2026-02-14', 3: '2026-02-24', 5: '2026-02-26', 20: '2026-03-18' }],
  ['2026-04-30', { 1: '2026-05-06', 2: '2026-05-07', 4: '2026-05-09', 5: '2026-05-11' }],
  ['2026-09-18', { 1: '2026-09-20', 2: '2026-09-21', 5: '2026-09-24', 10: '2026-10-09', 20: '2026-10-22' }],
  ['2026-09-18', { 30: '2026-11-05', 45: '2026-11-26', 60: '2026-12-17' }],
  ['2026-09-30', { 1: '2026-10-08', 2: '2026-10-09', 3: '2026-10-10', 5: '2026-10-13' }],
  ['2026-11-02', { 2: '2026-11-04', 3: '2026-11-05', 5: '2026-11-09', 20: '2026-11-30' }],
  ['2025-12-31', { 1: '2026-01-04', 2: '2026-01-05', 5: '2026-01-08', 20: '2026-01-29' }],
  ['2025-01-24', { 1: '2025-01-26', 2: '2025-01-27', 5: '2025-02-07' }],
]

test.each(vectors)('working days after %s end where the law ends them', (start, ends) => {
  for (const [days, end] of Object.entries(ends)) {
    expect(due(start, working(Number(days))), `${start} + ${days}`).toBe(end)
    expect(calendar.countWorking(day(start), day(end))).toBe(Number(days))
  }
})

test('the five days of a correction notice for what came on 2026-11-02 end with 2026-11-09, midnight in China (行政许可法 32)', () => {
  const end = endOf(day(due('2026-11-02', working(5))))
  expect(new Date(end).toISOString()).toBe('2026-11-09T16:00:00.000Z')
  expect(printDay(dayOf(end - 1))).toBe('2026-11-09')
})

test('natural days that end on a day off end on the next working day (民法典 203)', () => {
  expect(due('2026-09-25', natural(7))).toBe('2026-10-08')
  expect(due('2026-02-07', natural(7))).toBe('2026-02-14')
  expect(due('2026-11-02', natural(5))).toBe('2026-11-09')
  expect(due('2026-11-02', natural(4))).toBe('2026-11-06')
})

const span = (from: string, to: string): readonly string[] =>
  Array.from({ length: day(to) - day(from) + 1 }, (_, n) => printDay(day(from) + n))

test('in 2026 these days are off and these weekends are worked', () => {
  const off = [
    ...span('2026-01-01', '2026-01-03'),
    ...span('2026-02-15', '2026-02-23'),
    ...span('2026-04-04', '2026-04-06'),
    ...span('2026-05-01', '2026-05-05'),
    ...span('2026-06-19', '2026-06-21'),
    ...span('2026-09-25', '2026-09-27'),
    ...span('2026-10-01', '2026-10-07'),
  ]
  const work = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']
  expect(table.years.find(({ year }) => year === 2026)).toMatchObject({ off, work })
  expect(off.filter((date) => calendar.isWorking(day(date)))).toEqual([])
  expect(work.filter((date) => !calendar.isWorking(day(date)))).toEqual([])
})

test('the years 2021 to 2026 have 250, 249, 249, 251, 248 and 248 working days', () => {
  const counted = [2021, 2022, 2023, 2024, 2025, 2026].map((year) =>
    calendar.countWorking(day(`${year - 1}-12-31`), day(`${year}-12-31`)),
  )
  expect(counted).toEqual([250, 249, 249, 251, 248, 248])
})

test('a deadline beyond the covered years is provisional, and another once their notice is known', () => {
  const start = day('2026-12-25')
  const now = lastDayOf(calendar, start, working(10))
  expect(printDay(now)).toBe('2027-01-08')
  expect(isProvisional(calendar, now)).toBe(true)
  expect(isProvisional(calendar, lastDayOf(calendar, start, working(4)))).toBe(false)

  const made = { year: 2027, notice: '试', off: span('2027-01-01', '2027-01-03'), work: ['2027-01-09'] }
  const later = openCalendar({ ...table, version: 2, years: [...table.years, made] })
  const then = lastDayOf(later, start, working(10))
  expect(printDay(then)).toBe('2027-01-09')
  expect(isProvisional(later, then)).toBe(false)
})
