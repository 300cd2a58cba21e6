import { performance } from 'node:perf_hooks'
import { readChecked } from '../../bin/publish-folder.ts'
import { lastDayOf } from '../../lib/rules/calendar/calendar.ts'
import { type Day, findDay } from '../../lib/rules/calendar/day.ts'
import { openCalendar } from '../../lib/rules/calendar/open-calendar.ts'

const questions = 1 << 20
const rounds = 10

/**
 * Due dates in a second on one core: limits of 0 to 60 days, three of four in working days, from random days of the years
 * that the product's calendar covers and a year beyond. The calendar is opened once, before.
 */
export async function due(): Promise<{ per_s: number; open_ms: number }> {
  const { calendar: table } = readChecked('bundles').law
  const opening = performance.now()
  const calendar = openCalendar(table)
  const open_ms = Math.round((performance.now() - opening) * 100) / 100

  const first = findDay(`${table.years[0]?.year}-01-01`) ?? 0
  const starts = Int32Array.from({ length: questions }, () => within(first, calendar.coveredThrough + 365))
  const limits = Array.from({ length: 256 }, (_, index) => ({
    days: within(0, 60),
    count: index % 4 === 0 ? ('natural' as const) : ('working' as const),
  }))

  const ask = (): Day => {
    let sum = 0
    for (let index = 0; index < questions; index++) {
      const limit = limits[index % 256]
      if (limit) sum += lastDayOf(calendar, starts[index] ?? 0, limit)
    }
    return sum
  }
  const expected = ask()
  const begun = performance.now()
  for (let round = 0; round < rounds; round++) if (ask() !== expected) throw new Error('the same question, two answers')
  const seconds = (performance.now() - begun) / 1000
  console.log(`${rounds} × ${questions} due dates in ${seconds.toFixed(2)} s   (target 1,000,000 per second)`)
  return { per_s: Math.round((rounds * questions) / seconds), open_ms }
}

const within = (least: number, most: number): number => least + Math.floor(Math.random() * (most - least + 1))
