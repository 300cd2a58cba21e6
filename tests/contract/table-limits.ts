import { describe, expect, test } from 'vitest'
import type { Row, Table, Write } from '../../lib/desk/ports.ts'
import { freshPartition, put } from './rows.ts'

const loop: Record<string, unknown> = {}
loop.self = loop

const notJson: readonly (readonly [string, unknown])[] = [
  ['a date', new Date(0)],
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a big integer', 1n],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a number beyond the safe integers', 2 ** 53],
  ['a number too small for DynamoDB', 1e-131],
  ['bytes', new Uint8Array(2)],
  ['a map', new Map([['a', 1]])],
  ['a set', new Set(['a'])],
  ['undefined in a list', [undefined]],
  ['a field without a name', { '': 1 }],
  ['a field named __proto__', JSON.parse('{"__proto__": {"a": 1}}')],
  ['an object that holds itself', loop],
]

/** What every table refuses, by the same error, before anything is written. */
export function limitsContract(table: Table): void {
  const refuses = async (writes: readonly Write[], says: string | RegExp, pk: string) => {
    await expect(table.transact(writes)).rejects.toThrow(says)
    expect(await table.query({ pk })).toEqual([])
  }

  describe('limits', () => {
    test('100 writes are one transaction; 101, or none, are refused', async () => {
      const pk = freshPartition()
      const rows = Array.from({ length: 101 }, (_, i) => ({ put: { pk, sk: String(i) }, if: 'absent' as const }))
      await refuses(rows, '1 to 100 writes', pk)
      await refuses([], '1 to 100 writes', pk)
      expect(await table.transact(rows.slice(0, 100))).toEqual({ done: true })
      expect(await table.query({ pk })).toHaveLength(100)
      expect(await table.transact(rows.slice(1))).toEqual({ done: false, refused: 0 })
      expect(await table.transact(rows.slice(1).reverse())).toEqual({ done: false, refused: 1 })
    })

    test('the same row twice in one transaction is refused, whatever is done to it', async () => {
      const pk = freshPartition()
      const at = { pk, sk: 'row' }
      const kinds: readonly Write[] = [{ put: at }, { remove: at }, { check: at, if: 'absent' }]
      for (const one of kinds)
        for (const other of kinds) await refuses([one, { put: { pk, sk: 'x' } }, other], 'each row only once', pk)
    })

    test('keys that only look alike when joined are different rows', async () => {
      const pk = freshPartition()
      const rows = [
        { pk, sk: 'ab' },
        { pk: `${pk}a`, sk: 'b' },
      ]
      await put(table, rows)
      expect(await Promise.all(rows.map((row) => table.get(row)))).toEqual(rows)
    })

    test('a row of 390 KB comes back whole, one over 400 KB is refused', async () => {
      const pk = freshPartition()
      await refuses([{ put: { pk, sk: 'row', text: '事'.repeat(140_000) } }], 'over 400000 bytes', pk)
      const row = { pk, sk: 'row', text: '事'.repeat(130_000) }
      await put(table, [row])
      expect(await table.get(row)).toEqual(row)
    })

    test('over 4 MB in one transaction is refused', async () => {
      const pk = freshPartition()
      const text = 'x'.repeat(390_000)
      await refuses(
        Array.from({ length: 11 }, (_, i) => ({ put: { pk, sk: String(i), text } })),
        'at most 4000000 bytes',
        pk,
      )
    })

    test('keys are well-formed text of 1 to 2,048 and 1,024 bytes', async () => {
      const pk = freshPartition()
      const wrong: readonly (readonly [unknown, unknown, string])[] = [
        ['', 'a', 'pk must be'],
        [pk, '', 'sk must be'],
        [pk, '\ud800', 'sk must be'],
        [pk, undefined, 'sk must be'],
        [1, 'a', 'pk must be'],
        [pk, '事'.repeat(342), 'sk must be'],
        ['x'.repeat(2049), 'a', 'pk must be'],
      ]
      for (const [pk, sk, says] of wrong) {
        const row = { pk, sk } as Row
        await expect(table.transact([{ put: row }])).rejects.toThrow(says)
        await expect(table.transact([{ remove: row }])).rejects.toThrow(says)
        await expect(table.transact([{ check: row, if: 'absent' }])).rejects.toThrow(says)
        await expect(table.get(row)).rejects.toThrow(says)
      }
      const longest = { pk: pk.padEnd(2048, 'x'), sk: '事'.repeat(341) }
      await put(table, [longest])
      expect(await table.get(longest)).toEqual(longest)
    })

    for (const [says, value] of notJson) {
      test(`${says} is refused, at any depth, without its contents in the message`, async () => {
        const pk = freshPartition()
        await refuses([{ put: { pk, sk: 'row', value } }], /^the row row /, pk)
        await refuses([{ put: { pk, sk: 'a' } }, { put: { pk, sk: 'row', deep: [{ value }] } }], /^the row row /, pk)
      })
    }

    test('30 levels of nesting come back, 31 are refused', async () => {
      const nest = (levels: number): unknown => (levels === 0 ? 1 : { in: nest(levels - 1) })
      const pk = freshPartition()
      await refuses([{ put: { pk, sk: 'row', deep: nest(31) } }], 'nested more than 30 deep', pk)
      const row = { pk, sk: 'row', deep: nest(30) }
      await put(table, [row])
      expect(await table.get(row)).toEqual(row)
    })
  })
}
