import { createAwsTable } from '../../lib/adapters/aws/table.ts'
import { tableContract } from '../contract/table.ts'
import { dynamo, makeTable } from './world.ts'

tableContract('DynamoDB', async () => ({ table: createAwsTable({ client: dynamo, tableName: await makeTable() }) }))
