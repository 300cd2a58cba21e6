import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { anyone } from '../../desk/claims.ts'
import { answer, type Reply, type Request, refuse } from '../../desk/door.ts'
import { describeApi } from '../../desk/openapi.ts'
import { homePage } from '../../desk/page.ts'
import type { Ports } from '../../desk/ports.ts'
import { Refusal } from '../../desk/refusal.ts'
import { languageOf } from '../../desk/words.ts'
import { type Store, StoreLost } from './store.ts'
import type { Tokens } from './tokens.ts'

export interface Served {
  readonly ports: Ports
  readonly store: Store
  readonly tokens: Tokens
  /** Hears of bugs, once each. */
  report(bug: unknown): void
}

const largest = 256 * 1024

/** The HTTP server of one computer. An answer leaves after everything it rests on is on disk. */
export function createHttpServer(served: Served): Server {
  const server = createServer(
    { maxHeaderSize: 16_384, requestTimeout: 30_000, headersTimeout: 10_000 },
    (message, response) => {
      handle(served, message, response).catch((bug) => {
        served.report(bug)
        response.destroy()
      })
    },
  )
  server.maxRequestsPerSocket = 0
  return server
}

async function handle(served: Served, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const language = languageOf(message.headers['accept-language'])
  const since = served.store.mark()
  let lost = false
  const report = (bug: unknown) => {
    lost ||= bug instanceof StoreLost
    if (!(bug instanceof StoreLost)) served.report(bug)
  }
  const reply = await replyTo({ ...served, report }, message).catch((thrown): Answered => {
    if (thrown instanceof Refusal) return refuse(thrown, language)
    throw thrown
  })
  lost ||= await served.store.durable(since).then(
    () => false,
    () => true,
  )
  send(response, lost ? refuse(new Refusal('storage-full'), language) : reply)
}

type Answered = Reply & { readonly type?: string }

async function replyTo(served: Served, message: IncomingMessage): Promise<Answered> {
  const { pathname, searchParams } = readUrl(message.url ?? '/')
  if (message.method === 'GET' && pathname === '/')
    return { status: 200, type: 'text/html; charset=utf-8', body: await homePage(served.ports) }
  if (message.method === 'GET' && pathname === '/openapi.json') return { status: 200, body: describeApi() }
  const body = await readBody(message)
  const request: Request = {
    method: message.method ?? 'GET',
    path: pathname,
    query: readQuery(searchParams),
    body,
    principal: await readPrincipal(served.tokens, message.headers.authorization),
    requestId: readRequestId(message.headers['idempotency-key']),
    language: languageOf(message.headers['accept-language']),
  }
  return answer(served.ports, request, served.report)
}

function readUrl(url: string): URL {
  try {
    return new URL(url, 'http://localhost')
  } catch {
    throw new Refusal('malformed')
  }
}

/** A parameter given twice is refused: which of the two was meant cannot be told. */
function readQuery(parameters: URLSearchParams): Record<string, string> {
  const entries = [...parameters]
  const query = Object.fromEntries(entries)
  if (Object.keys(query).length !== entries.length) throw new Refusal('malformed')
  return query
}

/** Nobody in particular without a token; a token that does not hold is refused, so that nobody acts as less than they think. */
async function readPrincipal(tokens: Tokens, authorization: string | undefined) {
  if (authorization === undefined) return anyone
  const principal = authorization.startsWith('Bearer ') ? await tokens.read(authorization.slice(7)) : undefined
  if (!principal) throw new Refusal('unauthenticated')
  return principal
}

function readRequestId(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(header)) throw new Refusal('malformed')
  return header
}

async function readBody(message: IncomingMessage): Promise<unknown> {
  if (Number(message.headers['content-length'] ?? 0) > largest) throw new Refusal('too-large')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largest) throw new Refusal('too-large')
    chunks.push(chunk)
  }
  if (size === 0) return undefined
  if (!/^application\/json\b/.test(message.headers['content-type'] ?? '')) throw new Refusal('malformed')
  return parseBody(Buffer.concat(chunks))
}

/** JSON in UTF-8. A key `__proto__`, however it is spelled, is refused: it means nothing to us and something to others. */
function parseBody(bytes: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /__|\\u/.test(text) ? JSON.parse(text, refusePrototype) : JSON.parse(text)
  } catch {
    throw new Refusal('malformed')
  }
}

function refusePrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('a key that is none')
  return value
}

function send(response: ServerResponse, { status, body, type }: Answered): void {
  const text = type ? String(body) : JSON.stringify(body)
  response.writeHead(status, {
    'content-type': type ?? 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    // What was not read of a refused body would be taken for the next request.
    ...(status === 413 ? { connection: 'close' } : {}),
  })
  response.end(text)
}
