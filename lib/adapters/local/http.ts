import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Principal } from '../../application/may.ts'
import { anyone } from '../../desk/claims.ts'
import { answerHttp, largestBody, largestBodyOf, refuseHttp } from '../../desk/http.ts'
import type { HttpReply } from '../../desk/http-reply.ts'
import type { Ports } from '../../desk/ports.ts'
import { Refusal } from '../../desk/refusal.ts'
import type { Route } from '../../desk/route.ts'
import { findCaller } from '../../desk/signing-in/caller.ts'
import { answerPage, type BuiltPages } from '../../pages/answer-page.ts'
import { answerLive, findLive } from './answer-live.ts'
import { isDemo } from './demo.ts'
import { StoreLost } from './disk.ts'
import type { Live } from './live.ts'
import { readBody } from './read-body.ts'
import type { Store } from './store.ts'
import type { Tokens } from './tokens.ts'

export interface Served {
  readonly ports: Ports
  readonly store: Store
  readonly tokens: Tokens
  /** The built pages; absent: only the API. */
  readonly pages?: BuiltPages
  /** What changes is told on streams; absent: there are none. */
  readonly live?: Live
  /** What is answered besides to whoever calls this computer by a name that can only be its own. */
  readonly demo?: readonly Route[]
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
    handleLive(served, message, response)
      .then((live) => live ?? handle(served, message))
      .then((reply) => reply !== 'open' && send(response, reply))
      .catch((bug) => {
        // Who hung up in the middle of a request wants no answer.
        if (!message.destroyed) served.report(bug)
        response.destroy()
      })
  })
}

/** Undefined for what asks for no stream; otherwise `open`, or why it is refused. */
async function handleLive(
  { ports, live, ...served }: Served,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<HttpReply | 'open' | undefined> {
  const wanted = live && findLive(message)
  if (!wanted) return undefined
  try {
    const who = () => readPrincipal({ ports, ...served }, message)
    await answerLive({ ports, live, who }, wanted, message, response)
    return 'open'
  } catch (thrown) {
    if (thrown instanceof Refusal) return refuseHttp(thrown, message.headers['accept-language'])
    throw thrown
  }
}

async function handle(served: Served, message: IncomingMessage): Promise<HttpReply> {
  const page = served.pages && findPageReply(served.pages, message, served.ports.origin)
  if (page) return page
  const language = message.headers['accept-language']
  const body = await readBody(message, await largestOf(served, message))
  if (body instanceof Refusal) return refuseHttp(body, language)
  const reply = await answerOnDisk(served, message, body)
  // What only reads lost nothing with a turn that was lost: it is asked again.
  const again = reply === undefined && message.method === 'GET' ? await answerOnDisk(served, message, body) : reply
  return again ?? refuseHttp(new Refusal('storage-full'), language)
}

function findPageReply(
  pages: BuiltPages,
  { method = 'GET', url = '/', headers }: IncomingMessage,
  origin: string | undefined,
): HttpReply | undefined {
  return answerPage(pages, { method, path: url.split('?')[0] ?? '/', headers, origin })
}

/** The answer, once all that it rests on is on disk; undefined when that was lost. */
async function answerOnDisk(served: Served, message: IncomingMessage, body: Buffer): Promise<HttpReply | undefined> {
  const { store, report } = served
  const { method = 'GET', url = '/', headers } = message
  const since = store.mark()
  const mark = url.indexOf('?')
  const demo = isDemo(headers) ? served.demo : undefined
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
    who: () => readPrincipal(served, message),
    more: demo,
  }
  const ports: Ports = demo ? { ...served.ports, demo: true } : served.ports
  const reply = await answerHttp(ports, request, reportOrLose)
  await store.durable(since).catch(reportOrLose)
  return lost ? undefined : reply
}

/** By a token, or else by the session of a cookie; a token that does not hold is refused, so that nobody acts as less than they think. */
async function readPrincipal({ ports, tokens }: Served, message: IncomingMessage): Promise<Principal> {
  const { method = 'GET', headers } = message
  const { authorization } = headers
  if (authorization === undefined) return findCaller(ports, { method, headers })
  const principal = /^bearer /i.test(authorization) ? await tokens.read(authorization.slice(7)) : undefined
  if (!principal) throw new Refusal('unauthenticated')
  return principal
}

/** Large bodies are read only of those who may do what they are for: whose token does not hold is refused without it. */
async function largestOf(served: Served, message: IncomingMessage): Promise<number> {
  const { method = 'GET', url = '/' } = message
  const path = url.split('?')[0] ?? ''
  if (largestBodyOf(method, path) <= largestBody) return largestBody
  return largestBodyOf(method, path, await readPrincipal(served, message).catch(() => anyone))
}

function send(response: ServerResponse, { status, headers, body }: HttpReply): void {
  response.writeHead(status, {
    ...headers,
    'content-length': Buffer.byteLength(body),
    // What was not read of a refused body would be taken for the next request.
    ...(isUnread(status) ? { connection: 'close' } : {}),
  })
  if (!isUnread(status)) return void response.end(body)
  // Ended at once, the connection would be reset under who is still sending, and the answer lost with it.
  response.write(body)
  const end = setTimeout(() => response.end(), lingering).unref()
  response.on('close', () => clearTimeout(end))
}

/** How long (ms) a refused sender has to read why. */
const lingering = 300

const isUnread = (status: number): boolean => status === 413 || status === 503
