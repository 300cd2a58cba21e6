import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createAwsTable } from '../lib/adapters/aws/table.ts'
import type { Ports } from '../lib/desk/ports.ts'
import { findVariable, getVariable } from './environment.ts'
import { noPorts, withheld } from './withheld.ts'

/** The desk's ports over the table alone, made once per cold start. */
export const ports: Ports = {
  ...noPorts,
  table: createAwsTable({ client: new DynamoDBClient({}), tableName: getVariable('table') }),
  ...(findVariable('platform') && { platform: { send: withheld } }),
  origin: findVariable('origin'),
}
