import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergePauses, type Pause, reach } from '../../application/clock/running-limit.ts'
import { loadBundles } from '../../bundle/load.ts'
import type { Days } from '../../bundle/model.ts'
import { lastDayOf } from '../../rules/calendar/calendar.ts'
import { findDay, printDay } from '../../rules/calendar/day.ts'
import { openKnownDays } from './known-days.ts'
import { latestEnd, type Stop } from './latest-end.ts'

const text = readFileSync(new URL('../../../bundles/calendar.yaml', import.meta.url), 'utf8')
const { calendar, first, last } = openKnownDays(loadBundles([{ file: 'calendar.yaml', text }]).calendar)
const day = (date: string) => findDay(date) ?? Number.NaN
const working = (days: number): Days => ({ days, count: 'working' })
const natural = (days: number): Days => ({ days, count: 'natural' })
const end = (start: string, limit: Days, stops: readonly Stop[] = [], extended = 0) =>
  printDay(latestEnd(calendar, day(start), { limit, extended, stops }))
const held = (limit: Days): Stop => ({ limits: [limit], endsByItself: false })

test('a limit without steps ends as the clock counts it, and on a working day', () => {
  expect(end('2026-09-18', working(20))).toBe('2026-10-22')
  expect(end('2026-09-18', working(20), [], 10)).toBe('2026-11-05')
  expect(end('2026-09-24', natural(7))).toBe('2026-10-08')
  expect(end('2026-10-03', natural(0))).toBe('2026-10-03')
})

test('a step of so many working days lengthens it by so many, whenever it is held', () => {
  expect(end('2026-09-18', working(10), [held(working(10))])).toBe('2026-10-22')
  expect(end('2026-09-18', working(10), [held(working(4)), held(working(6))])).toBe('2026-10-22')
})

test('a step of natural days is held where it takes the most', () => {
  // Begun on 09-29 it lasts to 10-08, the first working day after the holidays; a day is then still left.
  expect(end('2026-09-29', working(1), [held(natural(7))])).toBe('2026-10-09')
  // Begun on 09-30, the last day of the limit, it would last to 10-08 only.
  expect(end('2026-09-30', working(0), [held(natural(7))])).toBe('2026-10-08')
})

test('a publicity leaves a day for the decision', () => {
  const publicity: Stop = { limits: [natural(7)], endsByItself: true }
  expect(end('2026-11-02', working(0), [publicity])).toBe('2026-11-02')
  expect(end('2026-11-02', working(1), [publicity])).toBe('2026-11-10')
})

const limit = fc.record({
  days: fc.integer({ min: 0, max: 5 }),
  count: fc.constantFrom('working' as const, 'natural' as const),
})

test('no day on which the steps are begun makes the running clock end later, and one makes it end then', () => {
  const starts = fc.integer({ min: first, max: last - 100 })
  fc.assert(
    fc.property(starts, limit, fc.array(limit, { maxLength: 2 }), (start, promise, steps) => {
      const stops = steps.map(held)
      expect(latestEnd(calendar, start, { limit: promise, extended: 0, stops })).toBe(
        tryEveryDay(start, promise, steps),
      )
    }),
    { numRuns: 2000 },
  )
})

/** The latest end of the product's own clock over every day on which each step can begin. */
function tryEveryDay(start: number, promise: Days, steps: readonly Days[], pauses: readonly Pause[] = []): number {
  const { day: reached = Number.NaN } = reach(calendar, start, promise, mergePauses(pauses))
  const ends = [promise.count === 'working' || promise.days === 0 ? reached : lastDayOf(calendar, reached, natural(0))]
  for (const [index, step] of steps.entries()) {
    const rest = steps.filter((_, other) => other !== index)
    for (let from = Math.max(start, ...pauses.map(({ to = 0 }) => to)); from <= reached; from++)
      ends.push(tryEveryDay(start, promise, rest, [...pauses, { from, to: lastDayOf(calendar, from, step) }]))
  }
  return Math.max(...ends)
}
