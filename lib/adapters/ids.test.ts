import { expect, test } from 'vitest'
import { systemClock } from './clock.ts'
import { createIds } from './ids.ts'

test('an id is 26 characters of 0-9 a-z', () => {
  const ids = createIds(systemClock)
  for (let i = 0; i < 1000; i++) expect(ids.next()).toMatch(/^[0-9a-z]{26}$/)
})

test('10,000 ids of one millisecond are all different', () => {
  const ids = createIds({ now: () => 1_790_000_000_000 })
  expect(new Set(Array.from({ length: 10_000 }, () => ids.next())).size).toBe(10_000)
})

test('ids sort by time, to the millisecond', () => {
  const times = [0, 1, 31, 32, 1_790_000_000_000, 1_790_000_000_001, 2 ** 48 - 1]
  const ids = times.map((ms) => createIds({ now: () => ms }).next())
  expect(ids.toSorted()).toEqual(ids)
})

test('all 80 bits of chance are used', () => {
  const ids = createIds({ now: () => 0 })
  const seen = Array.from({ length: 26 }, () => new Set<string>())
  for (let i = 0; i < 2000; i++) [...ids.next()].forEach((letter, place) => void seen[place]?.add(letter))
  expect(seen.map((letters) => letters.size)).toEqual([...Array(10).fill(1), ...Array(16).fill(32)])
})
