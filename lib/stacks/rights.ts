import type { DataStack } from './data.ts'
import type { Right } from './right.ts'
import type { StageStack } from './stage-stack.ts'

/** What the desk does with rows, and what DynamoDB calls it. A transaction is allowed by the writes in it. */
const rowActions = {
  get: 'dynamodb:GetItem',
  query: 'dynamodb:Query',
  put: 'dynamodb:PutItem',
  remove: 'dynamodb:DeleteItem',
  check: 'dynamodb:ConditionCheckItem',
} as const

export type RowAction = keyof typeof rowActions

/** These actions on all rows, or on those whose `pk` is like one of `keys`. */
export function rows({ table }: DataStack, actions: readonly RowAction[], keys?: readonly string[]): Right {
  return {
    actions: actions.map((action) => rowActions[action]),
    resources: [table.tableArn],
    ...(keys ? { conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } } } : {}),
  }
}

/** Handed-in files: written once, read, never removed. */
export function files({ filesArn }: DataStack): Right {
  return {
    actions: ['s3:GetObject', 's3:PutObject'],
    resources: [`${filesArn}/*`],
    because: 'Files are named after applications and contents.',
  }
}

/** The table's stream, for Lambda to read in the function's name. */
export function stream({ table }: DataStack): Right {
  return {
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
    resources: [table.tableStreamArn ?? ''],
  }
}

/** Starting executions and answering their tokens. */
export function executions(stack: StageStack): readonly Right[] {
  return [
    {
      actions: ['states:SendTaskFailure', 'states:SendTaskSuccess', 'states:StartExecution'],
      resources: [stack.statesArn('stateMachine', `${stack.prefix}-*`)],
      because: 'Tokens of versions, and of bundles, that were published long ago are answered too.',
    },
    {
      actions: ['states:DescribeExecution'],
      resources: [stack.statesArn('execution', `${stack.prefix}-*`)],
      because: 'Executions have addresses only once they are started.',
    },
  ]
}
