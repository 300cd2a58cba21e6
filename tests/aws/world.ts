import { randomUUID } from 'node:crypto'
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'

/** A name that is free at the endpoint. */
export const freshName = (): string => `onevisit-test-${randomUUID()}`

/** Whether the endpoint is moto, which lacks a few things that AWS has. */
export const isMoto = process.env.ONEVISIT_MOTO === 'yes'

/**
 * moto 5.2.5 runs requests in threads without locking its tables: two transactions at once may both pass their
 * conditions. Its requests go one after the other; an endpoint that was given has to do better.
 */
const oneByOne = isMoto ? { httpAgent: { maxSockets: 1 } } : {}

/** The SDK finds endpoint, region and credentials in the environment, as tests/aws/all.ts or its caller set it. */
export const dynamo = new DynamoDBClient({ requestHandler: oneByOne })
export const s3 = new S3Client({ forcePathStyle: true, requestHandler: oneByOne })

/** Makes an empty table with the product's keys. */
export async function makeTable(): Promise<string> {
  const TableName = freshName()
  await dynamo.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  )
  await waitUntilTableExists({ client: dynamo, maxWaitTime: 60 }, { TableName })
  return TableName
}

/** Makes an empty bucket. */
export async function makeBucket(): Promise<string> {
  const Bucket = freshName()
  await s3.send(new CreateBucketCommand({ Bucket }))
  return Bucket
}
