import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Condition, Write } from '../../desk/ports.ts'

type Item = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

interface Expression {
  readonly ConditionExpression: string
  readonly ExpressionAttributeNames?: Record<string, string>
  readonly ExpressionAttributeValues?: Record<string, unknown>
}

/** A write as an entry of TransactWriteItems. */
export function toItem(TableName: string, write: Write): Item {
  if ('put' in write) return { Put: { TableName, Item: write.put, ...toExpression(write.if) } }
  if ('remove' in write) return { Delete: { TableName, Key: keyOf(write.remove), ...toExpression(write.if) } }
  return { ConditionCheck: { TableName, Key: keyOf(write.check), ...toCondition(write.if) } }
}

function keyOf({ pk, sk }: { readonly pk: string; readonly sk: string }) {
  return { pk, sk }
}

function toExpression(condition: Condition | undefined): Expression | undefined {
  return condition === undefined ? undefined : toCondition(condition)
}

function toCondition(condition: Condition): Expression {
  if (condition === 'absent') return { ConditionExpression: 'attribute_not_exists(pk)' }
  const fields = condition === 'present' ? [] : Object.entries(condition.equals)
  if (fields.length === 0) return { ConditionExpression: 'attribute_exists(pk)' }
  return {
    ConditionExpression: fields.map((_, n) => `#n${n} = :v${n}`).join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(fields.map(([name], n) => [`#n${n}`, name])),
    ExpressionAttributeValues: Object.fromEntries(fields.map(([, value], n) => [`:v${n}`, value])),
  }
}

/** Which write was refused by its condition; undefined when the error says nothing of the kind. */
export function findRefusal(error: unknown): number | undefined {
  const index = reasonsOf(error).indexOf('ConditionalCheckFailed')
  return index < 0 ? undefined : index
}

const passing = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']

/** Whether the transaction was cancelled only because others were at the same rows, or too many were at work. */
export function isConflict(error: unknown): boolean {
  const reasons = reasonsOf(error)
  return findRefusal(error) === undefined && reasons.some((reason) => passing.includes(reason))
}

function reasonsOf(error: unknown): readonly string[] {
  if (!(error instanceof TransactionCanceledException)) return []
  return (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None')
}
