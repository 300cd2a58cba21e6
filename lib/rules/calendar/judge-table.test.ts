import { expect, test } from 'vitest'
import type { CalendarTable, CalendarYear } from './calendar.ts'
import { judgeTable } from './judge-table.ts'

const judged = (years: readonly Partial<CalendarYear>[], local: CalendarTable['local'] = []) =>
  judgeTable({
    version: 0,
    years: years.map((parts) => ({ year: 2026, notice: '试', off: [], work: [], ...parts })),
    local,
  }).map(({ path, says }) => `${path.join('.')}: ${says}`)
const here = (date: string, kind: 'off' | 'work') => ({ date, kind, notice: '地' })

test('days off may be weekends, and a local day may contradict its year', () => {
  expect(judged([{ off: ['2026-01-03'], work: ['2026-01-04'] }], [here('2026-01-04', 'off')])).toEqual([])
})

test('a day that does not exist is found where it stands, and once', () => {
  expect(judged([{ off: ['2026-01-01', '2026-02-30'] }])).toEqual(['years.0.off.1: There is no day "2026-02-30".'])
  expect(judged([{ work: ['2026-2-1'] }])).toEqual(['years.0.work.0: There is no day "2026-2-1".'])
  expect(judged([], [here('2025-02-29', 'off')])).toEqual(['local.0.date: There is no day "2025-02-29".'])
})

test('a day of another year is found', () => {
  expect(judged([{ off: ['2027-01-01'] }])).toEqual(['years.0.off.0: 2027-01-01 is not in 2026.'])
})

test('a weekday cannot be made a day to be worked', () => {
  expect(judged([{ work: ['2026-03-02'] }])).toEqual([
    'years.0.work.0: 2026-03-02 is worked in any case: it is no Saturday or Sunday.',
  ])
})

test('a day stands once, off or to be worked', () => {
  expect(judged([{ off: ['2026-01-04', '2026-01-04'] }])).toEqual(['years.0.off.1: 2026-01-04 is here twice.'])
  expect(judged([{ off: ['2026-01-04'], work: ['2026-01-04'] }])).toEqual([
    'years.0.work.0: 2026-01-04 is a day off and a day to be worked.',
  ])
  expect(judged([], [here('2026-08-03', 'off'), here('2026-08-03', 'work')])).toEqual([
    'local.1.date: 2026-08-03 is a day off and a day to be worked.',
  ])
})

test('years stand in their order, each once and none left out', () => {
  expect(judged([{ year: 2024 }, { year: 2025 }])).toEqual([])
  expect(judged([{ year: 2024 }, { year: 2026 }])).toEqual(['years.1.year: The year 2025 is missing before 2026.'])
  expect(judged([{ year: 2025 }, { year: 2024 }])).toEqual(['years.1.year: The year 2024 stands below 2025.'])
  expect(judged([{ year: 2025 }, { year: 2025 }])).toEqual(['years.1.year: The year 2025 is here twice.'])
})
