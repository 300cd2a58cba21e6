import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { type Answered, type Asked, answered, failed } from '../../../tests/contract/answered.ts'
import { createAwsTable } from './table.ts'

/** A table whose DynamoDB gives these answers in turn. */
function tableAnswered(...answers: readonly Answered[]) {
  const { asked, settings } = answered(answers)
  return { asked, table: createAwsTable({ client: new DynamoDBClient(settings), tableName: 'rows' }) }
}

const cancelled = (...codes: readonly string[]) =>
  failed('com.amazonaws.dynamodb.v20120810#TransactionCanceledException', {
    message: 'Transaction cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
  })
const writes = ['a', 'b', 'c'].map((sk) => ({ put: { pk: 'p', sk }, if: 'absent' as const }))

const tokens = (asked: readonly Asked[]) => new Set(asked.map(({ body }) => body.ClientRequestToken))

test('a lost answer is asked for again with the same token, so that DynamoDB can say that it is done', async () => {
  const { asked, table } = tableAnswered('lost', 'lost', [200, {}])
  expect(await table.transact(writes)).toEqual({ done: true })
  expect(asked).toHaveLength(3)
  expect([...tokens(asked)]).toEqual([expect.stringMatching(/^.{36}$/)])
})

test('each transaction has a token of its own', async () => {
  const { asked, table } = tableAnswered([200, {}], [200, {}])
  await table.transact(writes)
  await table.transact(writes)
  expect(tokens(asked).size).toBe(2)
})

test('a conflict, and a transaction that is still under way, are tried again', async () => {
  const conflict = cancelled('None', 'TransactionConflict', 'None')
  const { asked, table } = tableAnswered(conflict, failed('TransactionInProgressException'), conflict, [200, {}])
  expect(await table.transact(writes)).toEqual({ done: true })
  expect(asked).toHaveLength(4)
  expect(tokens(asked).size).toBe(1)
})

test('the first condition that failed is the one that refused, also beside a conflict', async () => {
  const { asked, table } = tableAnswered(
    cancelled('TransactionConflict', 'ConditionalCheckFailed', 'ConditionalCheckFailed'),
  )
  expect(await table.transact(writes)).toEqual({ done: false, refused: 1 })
  expect(asked).toHaveLength(1)
})

test('a conflict that does not end is an error in the end, not a refusal', async () => {
  const { asked, table } = tableAnswered(...Array.from({ length: 8 }, () => cancelled('TransactionConflict')))
  await expect(table.transact(writes)).rejects.toThrow('Transaction cancelled')
  expect(asked).toHaveLength(8)
})

test('any other error is thrown as it is', async () => {
  const { table } = tableAnswered(failed('ResourceNotFoundException'), cancelled('ValidationError'))
  await expect(table.transact(writes)).rejects.toThrow('no')
  await expect(table.transact(writes)).rejects.toThrow('Transaction cancelled')
})

test('what no table could store is refused before DynamoDB is asked', async () => {
  const { asked, table } = tableAnswered()
  await expect(table.transact([])).rejects.toThrow(TypeError)
  await expect(table.get({ pk: '', sk: 'a' })).rejects.toThrow(TypeError)
  expect(asked).toEqual([])
})

test('a query reads on until the limit, and leaves out the rows that only the wider question brought', async () => {
  const row = (sk: string) => ({ pk: { S: 'p' }, sk: { S: sk } })
  const key = (sk: string) => ({ LastEvaluatedKey: row(sk) })
  const { asked, table } = tableAnswered(
    [200, { Items: [row('a#1'), row('a#2')], ...key('a#2') }],
    [200, { Items: [], ...key('a#3') }],
    [200, { Items: [row('a#4'), row('a#5'), row('b')], ...key('b') }],
  )
  const rows = await table.query({ pk: 'p', prefix: 'a#', after: 'a#1', limit: 3 })
  expect(rows.map(({ sk }) => sk)).toEqual(['a#2', 'a#4', 'a#5'])
  expect(asked.map(({ body }) => body.Limit)).toEqual([5, 4, 4])
})
