import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Query } from '../desk/ports.ts'
import { compareKeys, findRange, isWithin } from './range.ts'

/** The letters whose order is easily got wrong: around the surrogates, the ends of each UTF-8 length, the last one. */
const letter = fc.constantFrom(
  'a',
  'b',
  '#',
  '\u007f',
  '\u0080',
  '\ud7ff',
  '\ue000',
  '\uffff',
  '𐀀',
  '\u{10fffe}',
  '\u{10ffff}',
)
const key = fc.array(letter, { minLength: 1, maxLength: 4 }).map((letters) => letters.join(''))
const bound = fc.option(
  fc.array(letter, { maxLength: 4 }).map((letters) => letters.join('')),
  { nil: undefined },
)

/** What ports.ts says, word by word. */
function asked({ prefix = '', after, upTo, descending }: Query, sk: string): boolean {
  const beyond = after === undefined || (descending ? compareKeys(sk, after) < 0 : compareKeys(sk, after) > 0)
  return sk.startsWith(prefix) && beyond && (upTo === undefined || compareKeys(sk, upTo) <= 0)
}

test('a stretch holds exactly the keys that the query asks for', () => {
  fc.assert(
    fc.property(key, bound, bound, bound, fc.boolean(), (sk, prefix, after, upTo, descending) => {
      const query: Query = { pk: 'p', prefix, after, descending, ...(descending ? {} : { upTo }) }
      const range = findRange(query)
      expect(range !== undefined && isWithin(range, sk)).toBe(asked(query, sk))
    }),
    { numRuns: 20_000 },
  )
})

test('keys compare by code point', () => {
  expect(['🏛', '\uffff', '\ue000', 'é', 'a'].toSorted(compareKeys)).toEqual(['a', 'é', '\ue000', '\uffff', '🏛'])
})

test('a prefix of nothing but the last character has no end', () => {
  expect(findRange({ pk: 'p', prefix: '\u{10ffff}' })?.to).toBeUndefined()
  expect(findRange({ pk: 'p', prefix: 'a\u{10ffff}' })?.to).toEqual({ sk: 'b', inclusive: false })
})
