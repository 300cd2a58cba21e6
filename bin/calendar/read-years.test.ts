import { readFileSync } from 'node:fs'
import chineseDays from 'chinese-days'
import { expect, test } from 'vitest'
import { loadBundles } from '../../lib/bundle/load.ts'
import { findDay, printDay } from '../../lib/rules/calendar/day.ts'
import { openCalendar } from '../../lib/rules/calendar/open-calendar.ts'
import { printCalendar } from './print-calendar.ts'
import { readYears } from './read-years.ts'

const text = readFileSync('bundles/calendar.yaml', 'utf8')
const { calendar: table } = loadBundles([{ file: 'calendar.yaml', text }])

test('every day of the years 2019 to 2026 is worked, or off, as chinese-days has it', () => {
  const calendar = openCalendar(table)
  const first = findDay('2019-01-01') ?? Number.NaN
  const days = Array.from({ length: calendar.coveredThrough - first + 1 }, (_, n) => first + n)
  expect(days).toHaveLength(2922)
  expect(days.filter((day) => calendar.isWorking(day) !== chineseDays.isWorkday(printDay(day))).map(printDay)).toEqual(
    [],
  )
})

test('a year that the package does not know is not claimed, although it answers for it', () => {
  expect(chineseDays.isWorkday('2027-01-01')).toBe(true)
  expect(readYears(2025, 2040).map(({ year }) => year)).toEqual([2025, 2026])
  expect(readYears(1990, 2004).map(({ year }) => year)).toEqual([2004])
  expect(readYears(2026, 2025)).toEqual([])
})

test('what is printed reads as what was printed, local days too', () => {
  const local = [{ date: '2026-08-03', kind: 'off' as const, notice: '平政办明电〔2026〕3号: "暴雨"' }]
  const printed = printCalendar({ years: table.years, local }, '# 日历\n')
  const read = loadBundles([{ file: 'calendar.yaml', text: printed }])
  expect(read.problems).toEqual([])
  expect(read.calendar).toEqual({ version: 0, years: table.years, local })
})
