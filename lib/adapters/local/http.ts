import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Principal } from '../../application/may.ts'
import { anyone } from '../../desk/claims.ts'
import { answerHttp, largestBody, largestBodyOf, refuseHttp } from '../../desk/http.ts'
import type { HttpReply } from '../../desk/http-reply.ts'
import type { Ports } from '../../desk/ports.ts'
import { Refusal } from '../../desk/refusal.ts'
import { answerPage, type BuiltPages } from '../../pages/answer-page.ts'
import { StoreLost } from './disk.ts'
import type { Store } from './store.ts'
import type { Tokens } from './tokens.ts'

export interface Served {
  readonly ports: Ports
  readonly store: Store
  readonly tokens: Tokens
  /** The built pages; absent: only the API. */
  readonly pages?: BuiltPages
  /** Hears of bugs, once each. */
  report(bug: unknown): void
}

/** The HTTP server of one computer. An answer leaves after everything it rests on is on disk. */
export function createHttpServer(served: Served): Server {
  const limits = {
    maxHeaderSize: 16_384,
    requestTimeout: 30_000,
    headersTimeout: 10_000,
    connectionsCheckingInterval: 1000,
  }
  return createServer(limits, (message, response) => {
    handle(served, message)
      .then((reply) => send(response, reply))
      .catch((bug) => {
        // Who hung up in the middle of a request wants no answer.
        if (!message.destroyed) served.report(bug)
        response.destroy()
      })
  })
}

async function handle(served: Served, message: IncomingMessage): Promise<HttpReply> {
  const page = served.pages && findPageReply(served.pages, message)
  if (page) return page
  const language = message.headers['accept-language']
  const body = await readBody(message, await largestOf(served, message))
  if (!body) return refuseHttp(new Refusal('too-large'), language)
  const reply = await answerOnDisk(served, message, body)
  // What only reads lost nothing with a turn that was lost: it is asked again.
  const again = reply === undefined && message.method === 'GET' ? await answerOnDisk(served, message, body) : reply
  return again ?? refuseHttp(new Refusal('storage-full'), language)
}

function findPageReply(pages: BuiltPages, { method = 'GET', url = '/', headers }: IncomingMessage): HttpReply | undefined {
  return answerPage(pages, { method, path: url.split('?')[0] ?? '/', headers })
}

/** The answer, once all that it rests on is on disk; undefined when that was lost. */
async function answerOnDisk(served: Served, message: IncomingMessage, body: Buffer): Promise<HttpReply | undefined> {
  const { ports, store, tokens, report } = served
  const { method = 'GET', url = '/', headers } = message
  const since = store.mark()
  const mark = url.indexOf('?')
  let lost = false
  const reportOrLose = (bug: unknown) => {
    if (bug instanceof StoreLost) lost = true
    else report(bug)
  }
  const request = {
    method,
    path: mark < 0 ? url : url.slice(0, mark),
    query: mark < 0 ? '' : url.slice(mark + 1),
    headers,
    body,
    who: () => readPrincipal(tokens, headers.authorization),
  }
  const reply = await answerHttp(ports, request, reportOrLose)
  await store.durable(since).catch(reportOrLose)
  return lost ? undefined : reply
}

/** Nobody in particular without a token; a token that does not hold is refused, so that nobody acts as less than they think. */
async function readPrincipal(tokens: Tokens, authorization: string | undefined): Promise<Principal> {
  if (authorization === undefined) return anyone
  const principal = /^bearer /i.test(authorization) ? await tokens.read(authorization.slice(7)) : undefined
  if (!principal) throw new Refusal('unauthenticated')
  return principal
}

/** Large bodies are read of nobody but staff: whose token does not hold is refused without it. */
async function largestOf({ tokens }: Served, { method = 'GET', url = '/', headers }: IncomingMessage): Promise<number> {
  const largest = largestBodyOf(method, url.split('?')[0] ?? '')
  if (largest <= largestBody) return largestBody
  const { role } = await readPrincipal(tokens, headers.authorization).catch(() => anyone)
  return role === 'anyone' || role === 'applicant' ? largestBody : largest
}

/** How much of a body that is too large is read, so that its sender hears the answer before the connection ends. */
const mostRead = 10 * 1024 * 1024

/** The whole body, or undefined when it is too large. */
function readBody(message: IncomingMessage, largest: number): Promise<Buffer | undefined> {
  const most = Math.max(mostRead, largest)
  if (Number(message.headers['content-length'] ?? 0) > most) return Promise.resolve(undefined)
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = []
    let size = 0
    message.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= largest) chunks.push(chunk)
      else chunks = []
      if (size > most) resolve(undefined)
    })
    message.on('end', () => resolve(size > largest ? undefined : Buffer.concat(chunks)))
    message.on('error', reject)
  })
}

function send(response: ServerResponse, { status, headers, body }: HttpReply): void {
  response.writeHead(status, {
    ...headers,
    'content-length': Buffer.byteLength(body),
    // What was not read of a refused body would be taken for the next request.
    ...(status === 413 ? { connection: 'close' } : {}),
  })
  response.end(body)
}
