import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDay, printDay } from './calendar/day.ts'
import { findTableValue } from './table.ts'

const day = fc.integer({ min: findDay('1900-01-01') ?? 0, max: findDay('2100-12-31') ?? 0 }).map(printDay)

test('a table gives the value of the last row that has begun, in whatever order its rows are written', () => {
  const rows = fc.uniqueArray(fc.record({ from: day, value: fc.integer() }), {
    selector: ({ from }) => from,
    maxLength: 40,
  })
  fc.assert(
    fc.property(rows, day, (written, on) => {
      const [last] = written.filter(({ from }) => from <= on).sort((a, b) => (a.from < b.from ? 1 : -1))
      expect(findTableValue({ rows: written }, on)).toBe(last?.value)
      expect(findTableValue({ rows: written }, `${on} `)).toBeUndefined()
    }),
  )
})
