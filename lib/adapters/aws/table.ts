import { randomUUID } from 'node:crypto'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Query, Row, Table } from '../../desk/ports.ts'
import { findRange, isWithin, type Range } from '../range.ts'
import { checkKey, checkWrites } from '../rows.ts'
import { isPassing, retry } from './retry.ts'
import { findRefusal, isConflict, toItem } from './transaction.ts'

/** Rows in a DynamoDB table whose keys are the strings `pk` and `sk`. All reads are strongly consistent. */
export function createAwsTable(aws: { readonly client: DynamoDBClient; readonly tableName: string }): Table {
  const { tableName: TableName } = aws
  const client = DynamoDBDocumentClient.from(aws.client, { marshallOptions: { removeUndefinedValues: true } })

  /** Pages until nothing is left or enough is there; the ends of the stretch may bring rows that are not asked for. */
  const readAll = async (query: Query, range: Range): Promise<readonly Row[]> => {
    const rows: Row[] = []
    const limit = range.limit ?? Number.POSITIVE_INFINITY
    let from: Record<string, unknown> | undefined
    do {
      const page = await client.send(
        new QueryCommand({
          TableName,
          ConsistentRead: true,
          ScanIndexForward: !query.descending,
          ...keyCondition(query.pk, range),
          ...(range.limit === undefined ? {} : { Limit: range.limit - rows.length + 2 }),
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      )
      rows.push(...((page.Items ?? []) as Row[]).filter(({ sk }) => isWithin(range, sk)))
      from = page.LastEvaluatedKey
    } while (from !== undefined && rows.length < limit)
    return rows.length > limit ? rows.slice(0, limit) : rows
  }

  return {
    async get({ pk, sk }) {
      checkKey(pk, sk)
      const { Item } = await client.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }))
      return Item as Row | undefined
    },

    async query(query) {
      const range = findRange(query)
      return range === undefined ? [] : readAll(query, range)
    },

    async transact(writes) {
      checkWrites(writes)
      const input = {
        TransactItems: writes.map((write) => toItem(TableName, write)),
        // One token for all attempts: when only the answer was lost, the next attempt is told that it is done, where
        // a plain conditional put would meet its own row and be refused.
        ClientRequestToken: randomUUID(),
      }
      try {
        await retry(
          () => client.send(new TransactWriteCommand(input)),
          (error) => isPassing(error) || isConflict(error),
        )
        return { done: true }
      } catch (error) {
        const refused = findRefusal(error)
        if (refused === undefined) throw error
        return { done: false, refused }
      }
    },
  }
}

/** DynamoDB takes one condition on `sk`, without open ends: the nearest inclusive one, the rest is filtered. */
function keyCondition(pk: string, { from, to }: Range) {
  const low = from?.sk || undefined
  const high = to?.sk
  const on = low && high ? ' AND sk BETWEEN :low AND :high' : low ? ' AND sk >= :low' : high ? ' AND sk <= :high' : ''
  const values = { ':pk': pk, ...(low ? { ':low': low } : {}), ...(high ? { ':high': high } : {}) }
  return { KeyConditionExpression: `pk = :pk${on}`, ExpressionAttributeValues: values }
}
