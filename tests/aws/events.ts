import { randomUUID } from 'node:crypto'
import { toImage } from '../../lambdas/fixture.ts'
import type { Principal } from '../../lib/application/may.ts'
import type { Row } from '../../lib/desk/ports.ts'

/** A request as it reaches API Gateway, after the route was found. `by` is absent on routes without an authorizer. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly routePath: string
  readonly by?: Principal
  readonly body?: unknown
  readonly requestId?: string
}

/** An event of an HTTP API, payload format 2.0. */
export function httpEvent({ method, path, routePath, by, body, requestId }: Asked): unknown {
  const { pathname, search } = new URL(path, 'https://a1b2c3.execute-api.us-east-1.amazonaws.com')
  const routeKey = `${method} ${routePath}`
  return {
    version: '2.0',
    routeKey,
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: {
      accept: '*/*',
      host: 'a1b2c3.execute-api.us-east-1.amazonaws.com',
      'x-forwarded-for': '192.0.2.7',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(requestId === undefined ? {} : { 'idempotency-key': requestId }),
    },
    requestContext: {
      accountId: '123456789012',
      apiId: 'a1b2c3',
      domainName: 'a1b2c3.execute-api.us-east-1.amazonaws.com',
      http: { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '192.0.2.7', userAgent: 'agent' },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey,
      stage: '$default',
      time: '23/Nov/2026:01:00:00 +0000',
      timeEpoch: 1_795_395_600_000,
      ...(by ? { authorizer: { lambda: whoOf(by) } } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  }
}

/** What the gateway has verified; it writes every claim as text. */
function whoOf({ role, id, department }: Principal): Record<string, string> {
  const whole = { iss: 'https://identity.example.org', aud: 'onevisit', sub: id, role, exp: '1800000000' }
  return { ...whole, ...(department === undefined ? {} : { department }) }
}

let sequence = 4_421_584_500_000_000n

/** A batch of a table's stream in which these rows are new. */
export function streamEvent(tableName: string, rows: readonly Row[]) {
  return { Records: rows.map((row) => streamRecord(tableName, row)) }
}

function streamRecord(tableName: string, row: Row) {
  sequence++
  return {
    eventID: randomUUID().replaceAll('-', ''),
    eventName: 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'us-east-1',
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(Date.now() / 1000),
      Keys: toImage({ pk: row.pk, sk: row.sk }),
      NewImage: toImage(row),
      SequenceNumber: String(sequence).padStart(26, '0'),
      SizeBytes: JSON.stringify(row).length,
      StreamViewType: 'NEW_IMAGE',
    },
    eventSourceARN: `arn:aws:dynamodb:us-east-1:123456789012:table/${tableName}/stream/2026-11-23T00:00:00.000`,
  }
}

/** What EventBridge calls the sweep with. */
export const scheduledEvent = {
  version: '0',
  id: '53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa',
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '123456789012',
  time: '2026-11-23T01:00:00Z',
  region: 'us-east-1',
  resources: ['arn:aws:events:us-east-1:123456789012:rule/onevisit-sweep'],
  detail: {},
}

/** What CloudFormation asks of the custom resource that records a published bundle. */
export function createdEvent(address: string, properties: Readonly<Record<string, string>>) {
  return {
    RequestType: 'Create',
    ServiceToken: 'arn:aws:lambda:us-east-1:123456789012:function:onevisit-publish:v1',
    ResponseURL: `${address}/answer?X-Amz-Signature=0`,
    StackId: 'arn:aws:cloudformation:us-east-1:123456789012:stack/onevisit-machines/1',
    RequestId: randomUUID(),
    LogicalResourceId: 'Published',
    ResourceType: 'Custom::OneVisitBundle',
    ResourceProperties: { ServiceToken: 'the same', ServiceTimeout: '300', ...properties },
  }
}
