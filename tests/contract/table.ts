import { beforeAll, describe } from 'vitest'
import type { Table } from '../../lib/desk/ports.ts'
import { limitsContract } from './table-limits.ts'
import { queryContract } from './table-query.ts'
import { transactContract } from './table-transact.ts'

/** What every adapter of the Table port promises; `make` gives a table that may hold other rows already. */
export function tableContract(name: string, make: () => Promise<{ readonly table: Table }>): void {
  describe(`table: ${name}`, () => {
    let made: Table | undefined
    beforeAll(async () => {
      made = (await make()).table
    })
    const table = later(() => made)
    transactContract(table)
    queryContract(table)
    limitsContract(table)
  })
}

/** A table that is there once the tests run. */
function later(find: () => Table | undefined): Table {
  const get = () => {
    const table = find()
    if (table === undefined) throw new Error('the table was not made')
    return table
  }
  return {
    get: (key) => get().get(key),
    query: (query) => get().query(query),
    transact: (writes) => get().transact(writes),
  }
}
