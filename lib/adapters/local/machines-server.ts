import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Engine } from '../../runtime/engine/engine.ts'
import { type Answer, dispatch, refused } from '../../runtime/engine/wire.ts'
import { StoreLost } from './disk.ts'

export interface MachinesServer {
  readonly port: number
  /** Lets requests under way end, but not for ever, then closes. */
  close(): Promise<void>
}

/** How long requests under way may take to end when the server closes, in ms. */
const patience = 2_000

/** A definition of 1 MB may double when its quotes are escaped. */
const mostBytes = 2_200_000

/**
 * Serves the engine by the AWS JSON 1.0 protocol on the loopback interface; any signature is accepted. `port` 0 takes a
 * free one. Rejects when the port is taken.
 */
export function serveMachines(engine: Engine, port: number): Promise<MachinesServer> {
  const server = createServer((request, response) => {
    answer(engine, request).then(
      (answer) => send(response, answer),
      // A client that hung up waits for nothing.
      (bug) => request.complete && send(response, failure(engine, bug)),
    )
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new Error(refusal(port, error), { cause: error })))
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error')
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeIdleConnections()
            setTimeout(() => server.closeAllConnections(), patience).unref()
          }),
      })
    })
  })
}

const refusal = (port: number, error: Error) =>
  'code' in error && error.code === 'EADDRINUSE'
    ? `Port ${port} is taken. Stop what uses it, or choose another port.`
    : `Port ${port} cannot be used: ${error.message}.`

async function answer(engine: Engine, request: IncomingMessage): Promise<Answer> {
  if (request.method !== 'POST')
    return refused('UnknownOperationException', 'Requests are POSTs with the header x-amz-target.', 404)
  const body = await bodyOf(request)
  if (body === undefined) return refused('RequestEntityTooLarge', `A request has at most ${mostBytes} bytes.`, 413)
  return dispatch(engine, String(request.headers['x-amz-target'] ?? ''), body)
}

/** Undefined when it is too large; the rest is read and thrown away, so that the answer is heard. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= mostBytes) chunks.push(chunk)
    if (size > 10 * mostBytes) return undefined
  }
  return size > mostBytes ? undefined : Buffer.concat(chunks).toString()
}

function failure(engine: Engine, bug: unknown): Answer {
  if (bug instanceof StoreLost)
    return refused(
      'ServiceUnavailable',
      'The change could not be stored (is the disk full?); nothing of it was kept.',
      500,
    )
  engine.world.report(bug)
  return refused('InternalFailure', 'An internal error occurred.', 500)
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(body),
    'x-amzn-requestid': randomUUID(),
    ...(status === 413 && { connection: 'close' }),
  })
  response.end(body)
}
