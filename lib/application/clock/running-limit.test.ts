import { expect, test } from 'vitest'
import { findDay, printDay } from '../../rules/calendar/day.ts'
import { openCalendar } from '../../rules/calendar/open-calendar.ts'
import { mergePauses, type Pause, reach } from './running-limit.ts'

const calendar = openCalendar({ version: 1, years: [], local: [] })
const day = (text: string) => findDay(text) ?? Number.NaN
const pause = (from: string, to?: string): Pause =>
  to === undefined ? { from: day(from) } : { from: day(from), to: day(to) }
const working = (days: number) => ({ days, count: 'working' as const })

/** Five working days from Monday 2026-03-02 end on 03-09. */
function end(...pauses: readonly Pause[]) {
  const { day: last, stopped } = reach(calendar, day('2026-03-02'), working(5), mergePauses(pauses))
  return [last === undefined ? undefined : printDay(last), stopped]
}

test('a pause moves the last day by its own working days', () => {
  expect(end()).toEqual(['2026-03-09', 0])
  expect(end(pause('2026-03-03', '2026-03-05'))).toEqual(['2026-03-11', 2])
  expect(end(pause('2026-03-03', '2026-03-05'), pause('2026-03-10', '2026-03-11'))).toEqual(['2026-03-12', 3])
})

test('pauses side by side count once', () => {
  expect(end(pause('2026-03-04', '2026-03-05'), pause('2026-03-03', '2026-03-06'))).toEqual(['2026-03-12', 3])
  expect(mergePauses([pause('2026-03-05', '2026-03-06'), pause('2026-03-03', '2026-03-05')])).toEqual([
    pause('2026-03-03', '2026-03-06'),
  ])
  expect(mergePauses([pause('2026-03-05'), pause('2026-03-06', '2026-03-09')])).toEqual([pause('2026-03-05')])
})

test('while a pause lasts there is no last day, and one that begins on the last day still makes it wait', () => {
  expect(end(pause('2026-03-05'))).toEqual([undefined, 0])
  expect(end(pause('2026-03-09', '2026-03-11'))).toEqual(['2026-03-11', 2])
})

test('what was late stays late: a pause after the last day changes nothing', () => {
  expect(end(pause('2026-03-10', '2026-03-20'))).toEqual(['2026-03-09', 0])
  expect(end(pause('2026-03-10'))).toEqual(['2026-03-09', 0])
})

test('natural days stand still by natural days', () => {
  const natural = { days: 5, count: 'natural' } as const
  const { day: last, stopped } = reach(calendar, day('2026-03-02'), natural, [pause('2026-03-03', '2026-03-09')])
  expect([last && printDay(last), stopped]).toEqual(['2026-03-13', 6])
})
