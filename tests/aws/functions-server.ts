import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Handler } from '../../lambdas/with.ts'

/** One invocation as a function got it. */
export interface Invoked {
  readonly name: string
  readonly event: unknown
}

/** Functions served by Lambda's Invoke API, and the address to which a custom resource's answer is put. */
export interface FunctionsServer {
  readonly url: string
  /** By name and alias: `onevisit-open-task:v1`. */
  readonly handlers: Map<string, Handler>
  readonly invoked: Invoked[]
  /** What CloudFormation was told. */
  readonly told: unknown[]
  close(): void
}

const invoke = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/

/** Starts the server on a free port. `atOnce`: how many calls are under way at most, as an account's concurrency sets it. */
export async function serveFunctions(atOnce: number): Promise<FunctionsServer> {
  const admit = createGate(atOnce)
  const handlers = new Map<string, Handler>()
  const invoked: Invoked[] = []
  const told: unknown[] = []
  const server = createServer(async (request, response) => {
    const body = JSON.parse((await textOf(request)) || 'null')
    const name = decodeURIComponent(invoke.exec(request.url ?? '')?.[1] ?? '')
    if (request.method === 'PUT') {
      told.push(body)
      response.end()
      return
    }
    invoked.push({ name, event: body })
    await admit(() => call(handlers.get(name), body, response))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    handlers,
    invoked,
    told,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Lets this many in at once; the others wait in line. */
function createGate(atOnce: number): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = []
  let inside = 0
  return async (work) => {
    if (inside >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    inside++
    await work()
    inside--
    waiting.shift()?.()
  }
}

/** Thrown by a handler in a test: the service fails, not the function. The caller does not hear of what was done. */
export class ServiceFails extends Error {}

async function call(handler: Handler | undefined, event: unknown, response: ServerResponse): Promise<void> {
  response.setHeader('content-type', 'application/json')
  if (!handler) {
    response.writeHead(404, { 'x-amzn-errortype': 'ResourceNotFoundException' })
    response.end(JSON.stringify({ Type: 'User', Message: 'Function not found' }))
    return
  }
  try {
    const answer = JSON.stringify(await handler(event, { awsRequestId: randomUUID() }))
    response.setHeader('x-amz-executed-version', '1')
    response.end(answer)
  } catch (error) {
    if (error instanceof ServiceFails) {
      response.writeHead(500, { 'x-amzn-errortype': 'ServiceException' })
      response.end(JSON.stringify({ Type: 'Service', Message: error.message }))
      return
    }
    const { name, message } = error as Error
    response.setHeader('x-amz-function-error', 'Unhandled')
    response.end(JSON.stringify({ errorType: name, errorMessage: message, trace: [] }))
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
