import type { StatementSync } from 'node:sqlite'
import type { Condition, Outcome, Query, Row, Table, Write } from '../../desk/ports.ts'
import { findRange, type Range } from '../range.ts'
import { type Checked, checkKey, checkWrites } from '../rows.ts'
import { createRowBuffer, type RowBuffer } from './row-buffer.ts'
import type { Store } from './store.ts'

/**
 * Rows in the store's SQLite file. Everything is done before the promise is returned: nothing else runs between a
 * transaction's conditions and its writes. A resolved `transact` is in this turn's commit, not yet on disk: what leaves
 * the process waits for `store.durable()`, which is also where a full disk shows. Rejects with StoreLost when the turn is lost already.
 */
export function createLocalTable(store: Store): Table {
  const rows = createRowBuffer(store)
  const select = prepareSelects((sql) => store.db.prepare(sql))

  const transact = (writes: readonly Write[]): Outcome => {
    const checked = checkWrites(writes)
    const refused = writes.findIndex(({ if: condition }, index) => !holds(condition, rows, checked[index]))
    if (refused >= 0) return { done: false, refused }
    store.begin()
    for (const [index, { pk, sk, body }] of checked.entries()) {
      const write = writes[index]
      if (write && 'put' in write && body !== undefined) rows.put(pk, sk, write.put, body)
      else if (write && 'remove' in write) rows.remove(pk, sk)
    }
    return { done: true }
  }

  return {
    async get({ pk, sk }) {
      checkKey(pk, sk)
      return rows.find(pk, sk)
    },
    async query(query) {
      const range = findRange(query)
      if (range === undefined) return []
      rows.settle()
      return select(query, range)
    },
    transact: async (writes) => transact(writes),
  }
}

function holds(condition: Condition | undefined, rows: RowBuffer, at: Checked | undefined): boolean {
  if (condition === undefined || at === undefined) return true
  const row = rows.peek(at.pk, at.sk)
  if (condition === 'absent') return row === undefined
  if (row === undefined) return false
  return condition === 'present' || Object.entries(condition.equals).every(([name, value]) => row[name] === value)
}

/** One prepared statement for each shape of stretch and direction: at most 18. */
function prepareSelects(prepare: (sql: string) => StatementSync): (query: Query, range: Range) => readonly Row[] {
  const prepared = new Map<string, StatementSync>()
  return ({ pk, descending }, { from, to, limit = -1 }) => {
    const above = from ? ` AND sk ${from.inclusive ? '>=' : '>'} ?` : ''
    const below = to ? ` AND sk ${to.inclusive ? '<=' : '<'} ?` : ''
    const sql = `SELECT body FROM rows WHERE pk = ?${above}${below} ORDER BY sk ${descending ? 'DESC' : 'ASC'} LIMIT ?`
    const statement = prepared.get(sql) ?? prepare(sql)
    prepared.set(sql, statement)
    const ends = [from, to].flatMap((end) => (end ? [end.sk] : []))
    return statement.all(pk, ...ends, limit).map((row) => JSON.parse(row.body as string))
  }
}
