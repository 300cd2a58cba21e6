import { expect, test } from 'vitest'
import { findClaims, readIds } from './read-ids.ts'

test('the ids at the beginning of a name are what it claims', () => {
  expect(readIds('ACC-06 a second notice is refused')).toEqual(['ACC-06'])
  expect(readIds('ACC-08 ACC-09 both go at once')).toEqual(['ACC-08', 'ACC-09'])
  expect(readIds('ACC-08 ACC-08 twice is once')).toEqual(['ACC-08'])
  expect(readIds('ACC-06')).toEqual(['ACC-06'])
})

test('an id further back, or written otherwise, claims nothing', () => {
  for (const name of [
    '',
    'after ACC-06 nothing follows',
    'acc-06 small',
    'ACC-6 short',
    'SHA-256 sums',
    'ACC-06x more',
  ])
    expect(readIds(name)).toEqual([])
  expect(readIds('ACC-06 as ACC-07 wants it')).toEqual(['ACC-06'])
})

test('names are found however they reach a test', () => {
  const source = `
test('ACC-06 plain', () => {})
test(
  "ONL-01 on a line of its own", () => {})
const rows = [['CAT-08 in a table', 1], [\`SPC-01 in \${many} steps\`]]
test.each(rows)('%s', () => {})
expect(rule).toBe('ACC-07')
// as 'after ACC-08' says
test('it\\'s not ACC-09 here', () => {})`
  const claims = ['ACC-06 plain', 'ONL-01 on a line of its own', 'CAT-08 in a table', 'SPC-01 in ${many} steps']
  expect(findClaims(source)).toEqual(claims)
})
