import { findLambdaResource, type LambdaResource } from '../../asl/faults/resource.ts'
import type { InvocationOutcome, Json } from '../model.ts'
import { errorNames, StateFault } from './faults.ts'
import type { Run } from './run.ts'

export const getLambdaResource = (resource: string): LambdaResource => {
  const found = findLambdaResource(resource)
  if (!found) throw new StateFault(errorNames.runtime, `The resource '${resource}' is not supported.`)
  return found
}

/** What the Lambda integration answers with: the Invoke response and its HTTP headers, in AWS's order. */
export const invokeResult = (
  run: { readonly surroundings: Pick<Run['surroundings'], 'now' | 'uuid'> },
  { payload, executedVersion = '$LATEST', bytes, logResult }: Omit<Extract<InvocationOutcome, { ok: true }>, 'ok'>,
): Json => {
  const id = run.surroundings.uuid()
  const date = new Date(run.surroundings.now).toUTCString()
  const trace = `Root=1-${Math.floor(run.surroundings.now / 1000).toString(16)}-${id.replaceAll('-', '').slice(0, 24)};Sampled=0`
  const length = String(bytes ?? Buffer.byteLength(JSON.stringify(payload)))
  return {
    ExecutedVersion: executedVersion,
    ...(logResult !== undefined && { LogResult: logResult }),
    Payload: payload,
    SdkHttpMetadata: {
      AllHttpHeaders: {
        ...(logResult !== undefined && { 'X-Amz-Log-Result': [logResult] }),
        'X-Amz-Executed-Version': [executedVersion],
        'x-amzn-Remapped-Content-Length': ['0'],
        Connection: ['keep-alive'],
        'x-amzn-RequestId': [id],
        'Content-Length': [length],
        Date: [date],
        'X-Amzn-Trace-Id': [trace],
        'Content-Type': ['application/json'],
      },
      HttpHeaders: {
        Connection: 'keep-alive',
        'Content-Length': length,
        'Content-Type': 'application/json',
        Date: date,
        'X-Amz-Executed-Version': executedVersion,
        ...(logResult !== undefined && { 'X-Amz-Log-Result': logResult }),
        'x-amzn-Remapped-Content-Length': '0',
        'x-amzn-RequestId': id,
        'X-Amzn-Trace-Id': trace,
      },
      HttpStatusCode: 200,
    },
    SdkResponseMetadata: { RequestId: id },
    StatusCode: 200,
  }
}

/** Recorded on AWS: the integration writes a function's error anew, compactly; a function called by its ARN is quoted as it is. */
export const compactCause = (cause: string): string => {
  try {
    const value: unknown = JSON.parse(cause)
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : cause
  } catch {
    return cause
  }
}
