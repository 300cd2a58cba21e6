import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createAwsTable } from '../lib/adapters/aws/table.ts'
import { systemClock } from '../lib/adapters/clock.ts'
import { createIds } from '../lib/adapters/ids.ts'
import type { Ports } from '../lib/desk/ports.ts'
import { findVariable, getVariable } from './environment.ts'

/** A function holds only what its role allows; reaching for more is a bug, found at once. */
export const withheld = (): never => {
  throw new Error('this function is not given this port')
}

/** The desk's ports over the table alone, made once per cold start. */
export const ports: Ports = {
  table: createAwsTable({ client: new DynamoDBClient({}), tableName: getVariable('table') }),
  machines: { publish: withheld, start: withheld, succeed: withheld, fail: withheld },
  files: { put: withheld, get: withheld },
  notices: { send: withheld },
  ...(findVariable('platform') && { platform: { send: withheld } }),
  origin: findVariable('origin'),
  clock: systemClock,
  ids: createIds(systemClock),
}
