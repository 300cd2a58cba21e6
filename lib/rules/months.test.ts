import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDay, printDay } from './calendar/day.ts'
import { findMonths } from './months.ts'

const day = fc.integer({ min: findDay('1900-01-01') ?? 0, max: findDay('2100-12-31') ?? 0 }).map(printDay)

/** So many months later, on the same day or the last of the month. */
function later(from: string, months: number): string {
  const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months
  const last = new Date(Date.UTC(0, (month % 12) + 1, 0)).setUTCFullYear(Math.floor(month / 12), (month % 12) + 1, 0)
  const end = Math.min(Number(from.slice(8)), new Date(last).getUTCDate())
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, end)).toISOString().slice(0, 10)
}

test('months are full on the day of the same number or the last of the month, and count backwards as forwards', () => {
  expect(findMonths('2026-01-31', '2026-02-27')).toBe(0)
  expect(findMonths('2026-01-31', '2026-02-28')).toBe(1)
  expect(findMonths('2028-02-29', '2029-02-28')).toBe(12)
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 900 }), (from, months) => {
      const to = later(from, months)
      expect(findMonths(from, to)).toBe(months)
      expect(findMonths(to, from)).toBe(months === 0 ? 0 : -months)
      const before = printDay((findDay(to) ?? 0) - 1)
      if (months > 0) expect(findMonths(from, before)).toBe(months - 1)
    }),
  )
})
