import type { StatementSync } from 'node:sqlite'
import type { Condition, Outcome, Query, Row, Table, Write } from '../../desk/ports.ts'
import { findRange, type Range } from '../range.ts'
import { type Checked, checkKey, checkWrites } from '../rows.ts'
import type { Store } from './store.ts'

/**
 * Rows in the store's SQLite file. Everything is done before the promise is returned: nothing else runs between a
 * transaction's conditions and its writes. A resolved `transact` is written, not yet on disk: what leaves the process
 * waits for `store.durable()`. Rejects with StoreLost when the turn is lost.
 */
export function createLocalTable(store: Store): Table {
  store.db.exec('CREATE TABLE IF NOT EXISTS rows (pk TEXT, sk TEXT, body TEXT, PRIMARY KEY (pk, sk)) WITHOUT ROWID')
  const find = store.db.prepare('SELECT body FROM rows WHERE pk = ? AND sk = ?')
  const put = store.db.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?)')
  const remove = store.db.prepare('DELETE FROM rows WHERE pk = ? AND sk = ?')
  const select = prepareSelects((sql) => store.db.prepare(sql))

  const body = (pk: string, sk: string) => find.get(pk, sk)?.body as string | undefined

  const transact = (writes: readonly Write[]): Outcome => {
    const checked = checkWrites(writes)
    const refused = checked.findIndex(({ pk, sk }, index) => !holds(writes[index]?.if, () => body(pk, sk)))
    if (refused >= 0) return { done: false, refused }
    store.write(() => {
      for (const [index, row] of checked.entries()) apply(writes[index], row)
    })
    return { done: true }
  }

  const apply = (write: Write | undefined, { pk, sk, body }: Checked): void => {
    if (body !== undefined) put.run(pk, sk, body)
    else if (write !== undefined && 'remove' in write) remove.run(pk, sk)
  }

  return {
    async get({ pk, sk }) {
      checkKey(pk, sk)
      return parse(body(pk, sk))
    },
    async query(query) {
      const range = findRange(query)
      return range === undefined ? [] : select(query, range)
    },
    transact: async (writes) => transact(writes),
  }
}

function parse(body: string | undefined): Row | undefined {
  return body === undefined ? undefined : JSON.parse(body)
}

function holds(condition: Condition | undefined, body: () => string | undefined): boolean {
  if (condition === undefined) return true
  const row = parse(body())
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
