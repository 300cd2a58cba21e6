import { expect, test } from 'vitest'
import { openCalendar } from '../../rules/calendar/open-calendar.ts'
import { workingTimeLeft } from './working-time.ts'

const calendar = openCalendar({ version: 0, years: [], local: [] })
const hour = 3_600_000
/** An instant in China; 2026-11-02 is a Monday. */
const at = (day: number, hours = 0) => Date.UTC(2026, 10, day, hours - 8)

test('working time is the hours of working days until the end of the last', () => {
  expect(workingTimeLeft(calendar, at(3), at(2, 9))).toBe(15 * hour)
  expect(workingTimeLeft(calendar, at(10), at(6, 12))).toBe((12 + 24) * hour)
})

test('on a rest day no working time passes', () => {
  expect(workingTimeLeft(calendar, at(10), at(7, 1))).toBe(24 * hour)
  expect(workingTimeLeft(calendar, at(10), at(8, 23))).toBe(24 * hour)
})

test('what is late is so by the working time since', () => {
  expect(workingTimeLeft(calendar, at(7), at(7))).toBe(-0)
  expect(workingTimeLeft(calendar, at(7), at(9, 1))).toBe(-1 * hour)
  expect(workingTimeLeft(calendar, at(6), at(10, 2))).toBe(-(24 + 24 + 2) * hour)
})
