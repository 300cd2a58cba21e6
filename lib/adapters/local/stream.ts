import type { Row, Table } from '../../desk/ports.ts'

/** A table that tells of every row it has put where `wanted` says so, after the transaction, as a DynamoDB stream would. */
export function withStream(table: Table, wanted: (row: Row) => boolean, tell: (row: Row) => void): Table {
  return {
    ...table,
    async transact(writes) {
      const outcome = await table.transact(writes)
      if (outcome.done) for (const write of writes) if ('put' in write && wanted(write.put)) tell(write.put)
      return outcome
    },
  }
}
