import { expect, test } from 'vitest'
import { maskedName, maskedShape, readMasked } from './masked-case.ts'

const id = '01kaz0b1c2d3e4f5g6h7j8k9mn'

test('a masked name tells the month and the time, and nothing of what is chance in the id', () => {
  const name = maskedName('2026-11', id)
  expect(name).toMatch(maskedShape)
  expect(readMasked(name)).toEqual({ month: '2026-11', beginning: '01kaz0b1c2' })
  for (let at = 10; at + 4 <= id.length; at++) expect(name.slice(18)).not.toContain(id.slice(at, at + 4))
})

test('the same case has the same name, and cases of one instant have others', () => {
  expect(maskedName('2026-11', id)).toBe(maskedName('2026-11', id))
  expect(maskedName('2026-11', `${id.slice(0, -1)}p`)).not.toBe(maskedName('2026-11', id))
})
