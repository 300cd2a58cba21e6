import { describe, expect, test } from 'vitest'
import type { Condition, Key, Row, Table, Write } from '../../lib/desk/ports.ts'
import { freshPartition, put } from './rows.ts'

const done = { done: true }
const refused = (index: number) => ({ done: false, refused: index })

const full = {
  text: '李雷 “quoted” \\ \n\u0000 🏛 e\u0301',
  empty: '',
  zero: 0,
  negative: -17.25,
  fraction: 0.1,
  precise: 0.1 + 0.2,
  large: Number.MAX_SAFE_INTEGER,
  small: 1e-100,
  yes: true,
  no: false,
  nothing: null,
  list: [1, 'two', [], {}, null, [3, [4]]],
  map: { a: { b: { c: ['', 0, false] } }, 'a.b': 1, '#n': 2, ':v': 3 },
}

/** Each condition against no row, and against a row with status open, round 2 and urgent false. */
const conditions: readonly (readonly [string, Condition, boolean, boolean])[] = [
  ['absent', 'absent', true, false],
  ['present', 'present', false, true],
  ['equal text', { equals: { status: 'open' } }, false, true],
  ['other text', { equals: { status: 'decided' } }, false, false],
  ['equal number', { equals: { round: 2 } }, false, true],
  ['the number as text', { equals: { round: '2' } }, false, false],
  ['equal boolean', { equals: { urgent: false } }, false, true],
  ['other boolean', { equals: { urgent: true } }, false, false],
  ['a field that is not there', { equals: { missing: 'open' } }, false, false],
  ['a field that is null', { equals: { nothing: 'null' } }, false, false],
  ['two equal fields', { equals: { status: 'open', round: 2 } }, false, true],
  ['two fields, one other', { equals: { status: 'open', round: 3 } }, false, false],
  ['words that are reserved', { equals: { name: 'n', size: 1, 'a.b': 'dot' } }, false, true],
  ['no fields', { equals: {} }, false, true],
]

interface Tried {
  readonly write: Write
  /** The row afterwards, if the condition held. */
  readonly after: Row | undefined
}

const kinds: Record<'put' | 'remove' | 'check', (at: Key, condition: Condition, before?: Row) => Tried> = {
  put: (at, condition) => ({ write: { put: { ...at, fresh: true }, if: condition }, after: { ...at, fresh: true } }),
  remove: (at, condition) => ({ write: { remove: at, if: condition }, after: undefined }),
  check: (at, condition, before) => ({ write: { check: at, if: condition }, after: before }),
}

/** What writing one row or many does. */
export function transactContract(table: Table): void {
  const key = (sk: string, pk = freshPartition()) => ({ pk, sk })
  const open = { status: 'open', round: 2, urgent: false, nothing: null, name: 'n', size: 1, 'a.b': 'dot' }

  /** Tries the condition with each kind of write, on a row with these fields or on none. */
  const meets = async (condition: Condition, holds: boolean, fields: object | undefined) => {
    for (const kind of ['put', 'remove', 'check'] as const) {
      const at = key(kind)
      const before = fields && { ...at, ...fields }
      if (before) await put(table, [before])
      const { write, after } = kinds[kind](at, condition, before)
      expect(await table.transact([write])).toEqual(holds ? done : refused(0))
      expect(await table.get(at)).toEqual(holds ? after : before)
    }
  }

  describe('transact', () => {
    test('a row comes back as it was put', async () => {
      const row = { ...key('row'), ...full }
      expect(await table.transact([{ put: row }])).toEqual(done)
      expect(await table.get(row)).toStrictEqual(row)
    })

    test('undefined fields are left out, at any depth', async () => {
      const row: Row = { ...key('row'), gone: undefined, map: { gone: undefined, here: 1 } }
      await table.transact([{ put: row }])
      expect(await table.get(row)).toStrictEqual({ pk: row.pk, sk: row.sk, map: { here: 1 } })
    })

    test('a row that is not there is undefined', async () => {
      expect(await table.get(key('nowhere'))).toBeUndefined()
    })

    test('a put replaces the whole row', async () => {
      const at = key('row')
      await table.transact([{ put: { ...at, a: 1 } }])
      await table.transact([{ put: { ...at, b: 2 } }])
      expect(await table.get(at)).toStrictEqual({ ...at, b: 2 })
    })

    test('a removed row is gone, and removing nothing is done', async () => {
      const at = key('row')
      await put(table, [at])
      expect(await table.transact([{ remove: at }])).toEqual(done)
      expect(await table.get(at)).toBeUndefined()
      expect(await table.transact([{ remove: at }])).toEqual(done)
    })

    test('a row handed out or handed in can be changed without changing the table', async () => {
      const at = key('row')
      const row = { ...at, list: [1] }
      await table.transact([{ put: row }])
      row.list.push(2)
      const read = await table.get(at)
      Object.assign(read ?? {}, { list: 'other' })
      expect(await table.get(at)).toStrictEqual({ ...at, list: [1] })
    })

    for (const [says, condition, whenMissing, whenThere] of conditions) {
      test(`${says}: ${whenMissing ? 'holds' : 'is refused'} where there is no row`, () =>
        meets(condition, whenMissing, undefined))
      test(`${says}: ${whenThere ? 'holds' : 'is refused'} on the open row`, () => meets(condition, whenThere, open))
    }

    test('one refused write of many, and nothing is applied', async () => {
      const pk = freshPartition()
      const before = { pk, sk: 'there', v: 1 }
      await put(table, [before])
      const outcome = await table.transact([
        { put: { pk, sk: 'a' } },
        { remove: before },
        { put: { pk, sk: 'b' }, if: 'present' },
        { check: { pk, sk: 'c' }, if: 'present' },
      ])
      expect(outcome).toEqual(refused(2))
      expect(await table.query({ pk })).toEqual([before])
    })

    test('puts, removals and checks over several partitions are applied together', async () => {
      const [a, b, c] = [key('a'), key('b'), key('c')]
      await put(table, [b, { ...c, status: 'open' }])
      const writes: readonly Write[] = [
        { put: { ...a, v: 1 }, if: 'absent' },
        { remove: b, if: 'present' },
        { check: c, if: { equals: { status: 'open' } } },
      ]
      expect(await table.transact(writes)).toEqual(done)
      expect(await Promise.all([a, b, c].map((at) => table.get(at)))).toEqual([
        { ...a, v: 1 },
        undefined,
        { ...c, status: 'open' },
      ])
      expect(await table.transact(writes)).toEqual(refused(0))
    })

    test('of 10 writers that each want the row to be absent, exactly one wins', async () => {
      const at = key('row')
      const writers = Array.from({ length: 10 }, (_, by) => table.transact([{ put: { ...at, by }, if: 'absent' }]))
      const won = (await Promise.all(writers)).flatMap((outcome, by) => (outcome.done ? [by] : []))
      expect(won).toHaveLength(1)
      expect(await table.get(at)).toEqual({ ...at, by: won[0] })
    })

    test('of 8 writers that each count on by one from what they read, none is lost', async () => {
      const at = key('counter')
      await put(table, [{ ...at, count: 0 }])
      const countOn = async (by: number): Promise<void> => {
        const count = Number((await table.get(at))?.count)
        const log = { pk: at.pk, sk: `log#${by}` }
        const writes = [{ put: { ...at, count: count + 1 }, if: { equals: { count } } }, { put: log }]
        if (!(await table.transact(writes)).done) await countOn(by)
      }
      await Promise.all(Array.from({ length: 8 }, (_, by) => countOn(by)))
      expect(await table.get(at)).toEqual({ ...at, count: 8 })
      expect(await table.query({ pk: at.pk, prefix: 'log#' })).toHaveLength(8)
    })
  })
}
