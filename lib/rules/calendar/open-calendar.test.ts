import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Calendar, CalendarTable, CalendarYear, LocalDay } from './calendar.ts'
import { type Day, findDay, printDay, weekdayOf } from './day.ts'
import { isProvisional, openCalendar } from './open-calendar.ts'

const day = (text: string): Day => {
  const found = findDay(text)
  if (found === undefined) throw new Error(`there is no ${text}`)
  return found
}
const year = (of: number, parts: Partial<CalendarYear> = {}): CalendarYear => ({
  year: of,
  notice: '试',
  off: [],
  work: [],
  ...parts,
})
const open = (years: readonly CalendarYear[], local: readonly LocalDay[] = []): Calendar =>
  openCalendar({ version: 7, years, local })
const after = (calendar: Calendar, start: string, n: number): string => printDay(calendar.addWorking(day(start), n))

/** The table read day by day, as a clerk would. */
function worksByTable({ years, local }: CalendarTable, at: Day): boolean {
  const text = printDay(at)
  const here = local.findLast(({ date }) => date === text)
  if (here) return here.kind === 'work'
  if (years.some(({ work }) => work.includes(text))) return true
  if (years.some(({ off }) => off.includes(text))) return false
  return weekdayOf(at) >= 1 && weekdayOf(at) <= 5
}

const dateIn = (years: readonly number[]) =>
  fc
    .tuple(fc.constantFrom(...years), fc.integer({ min: 0, max: 364 }))
    .map(([of, n]) => printDay(day(`${of}-01-01`) + n))

const tables: fc.Arbitrary<CalendarTable> = fc
  .uniqueArray(fc.integer({ min: 2020, max: 2024 }), { maxLength: 4 })
  .chain((years) =>
    fc.record({
      version: fc.constant(1),
      years: fc.tuple(
        ...years.map((of) =>
          fc
            .uniqueArray(dateIn([of]), { maxLength: 40 })
            .map((dates) => year(of, { off: dates.slice(0, 30), work: dates.slice(30) })),
        ),
      ),
      local: fc
        .uniqueArray(dateIn([2019, 2022, 2026]), { maxLength: 4 })
        .map((dates) =>
          dates.map((date, n) => ({ date, kind: n % 2 ? ('work' as const) : ('off' as const), notice: '地' })),
        ),
    }),
  )

test('counting by lookup agrees with counting day by day, before, within and beyond the years of any table', () => {
  const start = fc.integer({ min: day('2018-06-01'), max: day('2027-06-01') })
  fc.assert(
    fc.property(tables, start, fc.integer({ min: 0, max: 120 }), (table, from, n) => {
      const calendar = openCalendar(table)
      let [at, left] = [from, n]
      while (left > 0) if (worksByTable(table, ++at)) left--
      expect(printDay(calendar.addWorking(from, n))).toBe(printDay(at))
      expect(calendar.countWorking(from, at)).toBe(n)
      expect(calendar.isWorking(at)).toBe(worksByTable(table, at))
    }),
    { numRuns: 500 },
  )
})

test('the count between two days and the walk from one to the other are each other’s inverse', () => {
  const two = fc.tuple(fc.integer({ min: 10_000, max: 25_000 }), fc.integer({ min: 0, max: 4_000 }))
  fc.assert(
    fc.property(tables, two, (table, [from, long]) => {
      const calendar = openCalendar(table)
      const n = calendar.countWorking(from, from + long)
      expect(calendar.addWorking(from, n)).toBeLessThanOrEqual(from + long)
      expect(calendar.addWorking(from, n + 1)).toBeGreaterThan(from + long)
    }),
  )
})

test('without any year there are weekdays only, and every day is provisional', () => {
  const calendar = open([])
  expect(calendar.version).toBe(7)
  expect(calendar.coveredThrough).toBe(Number.NEGATIVE_INFINITY)
  expect(isProvisional(calendar, day('2026-01-05'))).toBe(true)
  expect(after(calendar, '2026-01-02', 1)).toBe('2026-01-05')
  expect(after(calendar, '1969-12-26', 5)).toBe('1970-01-02')
  expect(calendar.isWorking(day('1969-12-28'))).toBe(false)
})

test('the years count as covered from the first to the one before a gap', () => {
  expect(printDay(open([year(2024), year(2025)]).coveredThrough)).toBe('2025-12-31')
  expect(printDay(open([year(2025), year(2024)]).coveredThrough)).toBe('2025-12-31')
  const gap = open([year(2024), year(2026, { off: ['2026-01-05'] })])
  expect(printDay(gap.coveredThrough)).toBe('2024-12-31')
  expect(gap.isWorking(day('2026-01-05'))).toBe(false)
})

test('ten years beyond the last, counting goes on by weekdays', () => {
  const calendar = open([year(2026, { off: ['2026-12-31'] })])
  expect(after(calendar, '2036-12-31', 3)).toBe('2037-01-05')
  const weekdays = Array.from({ length: 3652 }, (_, n) => day('2027-01-01') + n).filter((at) => weekdayOf(at) % 6 !== 0)
  expect(calendar.countWorking(day('2026-12-31'), day('2036-12-30'))).toBe(weekdays.length)
})

test('a local closure or opening holds against the year', () => {
  const calendar = open(
    [year(2026, { off: ['2026-08-04'] })],
    [
      { date: '2026-08-03', kind: 'off', notice: '平政办明电〔2026〕3号' },
      { date: '2026-08-04', kind: 'work', notice: '平政办明电〔2026〕3号' },
    ],
  )
  expect(after(calendar, '2026-07-31', 1)).toBe('2026-08-04')
})

test('zero working days is the day itself, whatever day it is, and nothing is counted backwards', () => {
  const calendar = open([year(2026)])
  expect(after(calendar, '2026-02-15', 0)).toBe('2026-02-15')
  expect(calendar.countWorking(day('2026-03-02'), day('2026-02-02'))).toBe(0)
})
