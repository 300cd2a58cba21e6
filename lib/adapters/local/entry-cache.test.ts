import { expect, test } from 'vitest'
import { createEntryCache } from './entry-cache.ts'

const reader = () => {
  let reads = 0
  return { read: () => ({ text: 'x'.repeat(10), entry: { reads: ++reads } }), count: () => reads }
}

test('an entry is read once, and again after it was dropped', () => {
  const cache = createEntryCache()
  const { read, count } = reader()
  expect(cache.find('machine', 'a', read)).toEqual({ reads: 1 })
  expect(cache.find('machine', 'a', read)).toEqual({ reads: 1 })
  cache.drop('version', 'a')
  expect(count()).toBe(1)
  cache.find('machine', 'a', read)
  cache.drop('machine', 'a')
  expect(cache.find('machine', 'a', read)).toEqual({ reads: 2 })
})

test('what is not there is looked for every time', () => {
  const cache = createEntryCache()
  expect(cache.find('machine', 'a', () => undefined)).toBeUndefined()
  expect(cache.find('machine', 'a', reader().read)).toEqual({ reads: 1 })
})

test('a full cache begins anew', () => {
  const cache = createEntryCache(25)
  const { read, count } = reader()
  for (const key of ['a', 'b', 'c', 'c', 'a']) cache.find('machine', key, read)
  expect(count()).toBe(4)
})
