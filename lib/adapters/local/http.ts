import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Principal } from '../../application/may.ts'
import { anyone } from '../../desk/claims.ts'
import { answerHttp, type HttpReply, largestBody, refuseHttp } from '../../desk/http.ts'
import type { Ports } from '../../desk/ports.ts'
import { Refusal } from '../../desk/refusal.ts'
import { type Store, StoreLost } from './store.ts'
import type { Tokens } from './tokens.ts'

export interface Served {
  readonly ports: Ports
  readonly store: Store
  readonly tokens: Tokens
  /** Hears of bugs, once each. */
  report(bug: unknown): void
}

/** The HTTP server of one computer. An answer leaves after everything it rests on is on disk. */
export function createHttpServer(served: Served): Server {
  const limits = { maxHeaderSize: 16_384, requestTimeout: 30_000, headersTimeout: 10_000 }
  return createServer(limits, (message, response) => {
    handle(served, message)
      .then((reply) => send(response, reply))
      .catch((bug) => {
        served.report(bug)
        response.destroy()
      })
  })
}

async function handle({ ports, store, tokens, report }: Served, message: IncomingMessage): Promise<HttpReply> {
  const { method = 'GET', url = '/', headers } = message
  const since = store.mark()
  const mark = url.indexOf('?')
  let lost = false
  const reportOrLose = (bug: unknown) => {
    if (bug instanceof StoreLost) lost = true
    else report(bug)
  }
  const body = await readBody(message)
  if (!body) return refuseHttp(new Refusal('too-large'), headers['accept-language'])
  const reply = await answerHttp(
    ports,
    {
      method,
      path: mark < 0 ? url : url.slice(0, mark),
      query: mark < 0 ? '' : url.slice(mark + 1),
      headers,
      body,
      who: () => readPrincipal(tokens, headers.authorization),
    },
    reportOrLose,
  )
  await store.durable(since).catch(reportOrLose)
  return lost ? refuseHttp(new Refusal('storage-full'), headers['accept-language']) : reply
}

/** Nobody in particular without a token; a token that does not hold is refused, so that nobody acts as less than they think. */
async function readPrincipal(tokens: Tokens, authorization: string | undefined): Promise<Principal> {
  if (authorization === undefined) return anyone
  const principal = authorization.startsWith('Bearer ') ? await tokens.read(authorization.slice(7)) : undefined
  if (!principal) throw new Refusal('unauthenticated')
  return principal
}

const empty: Buffer = Buffer.alloc(0)

/** The whole body, or undefined as soon as it is too large. */
function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(message.headers['content-length'] ?? 0) > largestBody) return Promise.resolve(undefined)
  return new Promise((resolve, reject) => {
    let body = empty
    message.on('data', (chunk: Buffer) => {
      body = body.length === 0 ? chunk : Buffer.concat([body, chunk])
      if (body.length > largestBody) resolve(undefined)
    })
    message.on('end', () => resolve(body))
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
