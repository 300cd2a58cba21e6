import { beforeAll, describe, expect, test } from 'vitest'
import type { Query, Table } from '../../lib/desk/ports.ts'
import { freshPartition, put, sk } from './rows.ts'

/** In the order of their UTF-8 bytes. UTF-16 would put the 4-byte 🏛 and 𠀀 before U+E000 and U+FF01. */
const keys = ['a', 'a#', 'a#1', 'a#10', 'a#2', 'a\u00ff', 'b', 'é', '事', '事#1', '\ue000', '！', '🏛', '🏛#2', '𠀀']
const many = Array.from({ length: 250 }, (_, i) => `n#${String(i).padStart(4, '0')}`)

const asked: readonly (readonly [string, Omit<Query, 'pk'>, readonly string[]])[] = [
  ['everything, in byte order', {}, keys],
  ['everything, backwards', { descending: true }, keys.toReversed()],
  ['an empty prefix', { prefix: '' }, keys],
  ['a prefix, with the key that equals it', { prefix: 'a#' }, ['a#', 'a#1', 'a#10', 'a#2']],
  ['a prefix, backwards', { prefix: 'a#', descending: true }, ['a#2', 'a#10', 'a#1', 'a#']],
  ['a prefix of 4-byte characters', { prefix: '🏛' }, ['🏛', '🏛#2']],
  ['the prefix before the surrogates', { prefix: '\ud7ff' }, []],
  ['the prefix after the surrogates', { prefix: '\ue000' }, ['\ue000']],
  ['the last prefix of all', { prefix: '\u{10ffff}' }, []],
  ['a prefix that nothing has', { prefix: 'c' }, []],
  ['after a key that is there', { after: '事' }, keys.slice(9)],
  ['after a key that is not there', { after: 'aa' }, keys.slice(5)],
  ['after nothing', { after: '' }, keys],
  ['after the last', { after: '𠀀' }, []],
  ['after, backwards', { after: 'a#10', descending: true }, ['a#1', 'a#', 'a']],
  ['after nothing, backwards', { after: '', descending: true }, []],
  ['up to a key that is there', { upTo: 'a#10' }, keys.slice(0, 4)],
  ['up to a key that is not there', { upTo: 'aa' }, keys.slice(0, 5)],
  ['up to nothing', { upTo: '' }, []],
  ['after and up to', { after: 'a', upTo: 'b' }, keys.slice(1, 7)],
  ['after and up to the same', { after: 'b', upTo: 'b' }, []],
  ['up to before after', { after: 'b', upTo: 'a' }, []],
  ['a prefix, after', { prefix: 'a#', after: 'a#1' }, ['a#10', 'a#2']],
  ['a prefix, after, backwards', { prefix: 'a#', after: 'a#10', descending: true }, ['a#1', 'a#']],
  ['a prefix, after a key before it', { prefix: 'a#', after: 'a' }, ['a#', 'a#1', 'a#10', 'a#2']],
  ['a prefix, after a key behind it', { prefix: 'a#', after: 'b' }, []],
  [
    'a prefix, after a key behind it, backwards',
    { prefix: 'a#', after: 'b', descending: true },
    keys.slice(1, 5).reverse(),
  ],
  ['a prefix, up to', { prefix: 'a#', upTo: 'a#10' }, ['a#', 'a#1', 'a#10']],
  ['a prefix, up to itself', { prefix: 'a#', upTo: 'a#' }, ['a#']],
  ['a prefix, after, up to, limit', { prefix: 'a', after: 'a#', upTo: 'b', limit: 2 }, ['a#1', 'a#10']],
  ['the first two', { limit: 2 }, ['a', 'a#']],
  ['the last two', { limit: 2, descending: true }, ['𠀀', '🏛#2']],
  ['the next one after', { after: 'b', limit: 1 }, ['é']],
  ['none', { limit: 0 }, []],
  ['more than there are', { limit: 1000 }, keys],
]

/** What reading many rows in order gives. */
export function queryContract(table: Table): void {
  const pk = freshPartition()
  const large = freshPartition()

  describe('query', () => {
    beforeAll(async () => {
      await put(
        table,
        keys.toReversed().map((sk) => ({ pk, sk, of: sk })),
      )
      await put(table, [
        { pk: `${pk}#`, sk: 'a' },
        { pk: pk.slice(0, -1), sk: 'a' },
      ])
      const text = '事'.repeat(4000)
      for (let at = 0; at < many.length; at += 50)
        await put(
          table,
          many.slice(at, at + 50).map((sk) => ({ pk: large, sk, text })),
        )
    })

    for (const [says, query, expected] of asked) {
      test(`gives ${says}`, async () => {
        const rows = await table.query({ pk, ...query })
        expect(rows.map(sk)).toEqual(expected)
        expect(rows).toEqual(expected.map((sk) => ({ pk, sk, of: sk })))
      })
    }

    test('gives nothing for a partition that is empty', async () => {
      expect(await table.query({ pk: freshPartition() })).toEqual([])
    })

    test('gives 3 MB of rows in one answer', async () => {
      expect((await table.query({ pk: large })).map(sk)).toEqual(many)
      expect((await table.query({ pk: large, descending: true })).map(sk)).toEqual(many.toReversed())
    })

    test('gives a limited stretch of 3 MB of rows, from either end', async () => {
      const stretch = { pk: large, prefix: 'n#', limit: 150 }
      expect((await table.query({ ...stretch, after: 'n#0019' })).map(sk)).toEqual(many.slice(20, 170))
      expect((await table.query({ ...stretch, descending: true })).map(sk)).toEqual(many.slice(100).reverse())
    })

    test('refuses upTo in descending order, and limits that are no count', async () => {
      await expect(table.query({ pk, upTo: 'a', descending: true })).rejects.toThrow('upTo is for ascending order only')
      for (const limit of [-1, 1.5, Number.NaN])
        await expect(table.query({ pk, limit })).rejects.toThrow('limit must be a whole number')
    })
  })
}
