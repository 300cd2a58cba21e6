import { Agent, request } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import type { Invocation, InvocationOutcome, Json } from '../../runtime/model.ts'

/** What the engine calls functions with. */
export type Invoke = (call: Invocation) => Promise<InvocationOutcome>

/** For machines without functions: each answers with what it was given; a task with a token waits for its callback. */
export const echo: Invoke = async ({ payload, payloadText }) => ({
  ok: true,
  payload,
  ...(payloadText !== undefined && { text: payloadText }),
  executedVersion: '$LATEST',
})

/** A function runs for 15 minutes at most on AWS, in ms; who has not answered a little later will not. */
const longestCall = 16 * 60_000

/** At most this many calls are under way at once; the rest wait. */
const mostCalls = 100

/** Some emulators look into the credential scope for the service; nothing is signed. */
const unsigned =
  'AWS4-HMAC-SHA256 Credential=local/20250101/us-east-1/lambda/aws4_request, SignedHeaders=host, Signature=0'

interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

/**
 * Calls functions by Lambda's Invoke API at `endpoint` (http or https). Each call waits for `durable()`, so that no
 * function hears of what a crash could still undo.
 */
export function lambdaAt(endpoint: string, durable: () => Promise<void>): Invoke {
  const secure = endpoint.startsWith('https:')
  const agent = new (secure ? SecureAgent : Agent)({ keepAlive: true, maxSockets: mostCalls })

  const post = (url: URL, payload: string, logType: string | undefined): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(payload),
        'x-amz-invocation-type': 'RequestResponse',
        authorization: unsigned,
        ...(logType !== undefined && { 'x-amz-log-type': logType }),
      }
      const sent = (secure ? secureRequest : request)(url, { method: 'POST', agent, headers }, (reply) => {
        const chunks: Buffer[] = []
        reply.on('data', (chunk: Buffer) => chunks.push(chunk))
        reply.on('error', reject)
        reply.on('end', () =>
          resolve({
            status: reply.statusCode ?? 0,
            headers: reply.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        )
      })
      sent.setTimeout(longestCall, () => sent.destroy(new Error('no answer in time')))
      sent.on('error', reject)
      sent.end(payload)
    })

  return async ({ functionName, payload, payloadText = JSON.stringify(payload), logType }) => {
    await durable()
    const url = new URL(`2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`, withSlash(endpoint))
    try {
      return outcomeOf(await post(url, payloadText, logType))
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error)
      return { ok: false, error: 'Lambda.SdkClientException', cause: `Unable to execute HTTP request: ${cause}` }
    }
  }
}

const withSlash = (endpoint: string) => (endpoint.endsWith('/') ? endpoint : `${endpoint}/`)

function outcomeOf(reply: Reply): InvocationOutcome {
  const body = findJson(reply.body)
  if (reply.status >= 300) {
    const name = serviceError(reply, body)
    return { ok: false, error: `Lambda.${name}`, cause: causeOf(reply, body, name) }
  }
  if (reply.headers['x-amz-function-error'] !== undefined)
    return { ok: false, error: textIn(body, 'errorType') ?? 'Lambda.Unknown', cause: reply.body }
  if (body === undefined)
    return { ok: false, error: 'Lambda.Unknown', cause: 'The function answered with something that is not JSON.' }
  const logResult = reply.headers['x-amz-log-result']
  return {
    ok: true,
    payload: body,
    executedVersion: String(reply.headers['x-amz-executed-version'] ?? '$LATEST'),
    bytes: Buffer.byteLength(reply.body),
    ...(reply.body !== '' && reply.body !== JSON.stringify(body) && { text: reply.body }),
    ...(typeof logResult === 'string' && { logResult }),
  }
}

/** An error of the service, not of the function: the name of the exception. */
function serviceError({ status, headers }: Reply, body: Json | undefined): string {
  const name = (String(headers['x-amzn-errortype'] ?? '') || textIn(body, '__type') || '').replace(/^.*#|:.*$/g, '')
  if (name) return name
  if (status === 429) return 'TooManyRequestsException'
  return status >= 500 ? 'ServiceException' : 'AWSLambdaException'
}

/** Recorded on AWS: what its client for Lambda makes of an error. */
function causeOf({ status, headers }: Reply, body: Json | undefined, name: string): string {
  const message = textIn(body, 'Message') ?? textIn(body, 'message') ?? 'no message'
  const id = String(headers['x-amzn-requestid'] ?? 'none')
  return `${message} (Service: AWSLambda; Status Code: ${status}; Error Code: ${name}; Request ID: ${id}; Proxy: null)`
}

function findJson(text: string): Json | undefined {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return undefined
  }
}

function textIn(body: Json | undefined, field: string): string | undefined {
  const fields = typeof body === 'object' && body !== null ? Object.entries(body) : []
  const value = fields.find(([name]) => name === field)?.[1]
  return typeof value === 'string' ? value : undefined
}
