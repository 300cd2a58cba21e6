import { expect, test } from 'vitest'
import { canonical } from './canonical.ts'

test('the order of names does not matter, at any depth; the order of a list does', () => {
  const one = { b: 1, a: [{ d: 1, c: '事' }], 10: 0, 9: 0 }
  const other = { 9: 0, a: [{ c: '事', d: 1 }], 10: 0, b: 1 }
  expect(canonical(one)).toBe(canonical(other))
  expect(canonical([1, 2])).not.toBe(canonical([2, 1]))
})

test('it is JSON of the same value', () => {
  for (const value of [{ b: [1, { z: null, y: '' }], a: false }, [], 'text', 0, null])
    expect(JSON.parse(canonical(value))).toEqual(value)
  expect(canonical(undefined)).toBe('null')
})

test('canonical text is JSON with sorted keys at every depth', () => {
  expect(canonical({ b: [{ y: 1, x: undefined, w: null }], a: '"' })).toBe('{"a":"\\"","b":[{"w":null,"y":1}]}')
})
