import { mayEver, type Principal } from '../application/may.ts'
import { readReader } from '../pages/reader.ts'
import { answer, type Reply } from './door.ts'
import { findRoute } from './find-route.ts'
import { type HttpReply, replyByHttp } from './http-reply.ts'
import { describeApi } from './openapi.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './refusal.ts'
import { refuse } from './refuse.ts'
import type { Route } from './route.ts'
import { findSessionCookie, isSecure } from './signing-in/cookie.ts'
import { findBrowserCookie } from './signing-in/oidc-cookie.ts'
import { findOrigin } from './signing-in/origin.ts'
import { languageOf } from './words.ts'

/** The largest body in general, in bytes. */
export const largestBody = 256 * 1024

/** The largest body that this request may have, in bytes; of whom may never do what it asks, not more than in general. */
export function largestBodyOf(method: string, path: string, who?: Principal): number {
  const route = find(method, path)
  return route?.largest && (!who || mayEver(who, route.act)) ? route.largest : largestBody
}

function find(method: string, path: string): Route | undefined {
  try {
    return findRoute(method, path).route
  } catch {
    // What is not there is refused later, by its name.
    return undefined
  }
}

/** A request as HTTP brings it, through API Gateway or a server of our own. Header names in small letters. */
export interface HttpRequest {
  readonly method: string
  readonly path: string
  /** Without the question mark. */
  readonly query: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Uint8Array
  /** Who asks; throws Refusal unauthenticated for a token that does not hold. */
  readonly who: () => Principal | Promise<Principal>
  /** What is answered here besides the one table of routes. */
  readonly more?: readonly Route[]
}

/** Answers what comes by HTTP and is no page: the API's description, the API. Never throws for what people send. */
export async function answerHttp(
  ports: Ports,
  request: HttpRequest,
  report: (bug: unknown) => void,
): Promise<HttpReply> {
  try {
    if (request.method === 'GET' && request.path === '/openapi.json')
      return replyByHttp({ status: 200, body: describeApi() })
    return replyByHttp(await ask(ports, request, report), isSecure(ports))
  } catch (thrown) {
    if (thrown instanceof Refusal) return refuseHttp(thrown, request.headers['accept-language'])
    throw thrown
  }
}

/** The reply to what was refused before or after the API was asked. */
export function refuseHttp(refusal: Refusal, acceptLanguage: string | string[] | undefined): HttpReply {
  return replyByHttp(refuse(refusal, languageOf(String(acceptLanguage ?? ''))))
}

async function ask(ports: Ports, request: HttpRequest, report: (bug: unknown) => void): Promise<Reply> {
  const { method, path, query, headers, body, who, more } = request
  const asked = {
    method,
    path,
    query: readQuery(query),
    body: readBody(body, headers['content-type'], find(method, path)),
    principal: await who(),
    more,
    // Whoever shows a token acts by it alone.
    session: headers.authorization === undefined ? findSessionCookie(headers.cookie, isSecure(ports)) : undefined,
    browser: findBrowserCookie(headers.cookie),
    origin: ports.origin ?? findOrigin(headers.host),
    requestId: readRequestId(headers['idempotency-key']),
    language: readReader(textOf(headers.cookie), textOf(headers['accept-language'])).language,
  }
  return answer(ports, asked, report)
}

const textOf = (header: string | string[] | undefined): string | undefined =>
  header === undefined ? undefined : String(header)

/** A parameter given twice is refused: which of the two was meant cannot be told. */
function readQuery(text: string): Record<string, string> {
  if (text === '') return {}
  const entries = [...new URLSearchParams(text)]
  const query = Object.fromEntries(entries)
  if (Object.keys(query).length !== entries.length) throw new Refusal('malformed')
  return query
}

function readRequestId(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(header)) throw new Refusal('malformed')
  return header
}

/**
 * A file's bytes, or JSON in UTF-8. A key `__proto__`, however it is spelled, is refused: it means nothing to us and something to others;
 * so is half a character, which not every store can keep.
 */
function readBody(bytes: Uint8Array, type: string | string[] | undefined, route: Route | undefined): unknown {
  if (bytes.length > (route?.largest ?? largestBody)) throw new Refusal('too-large')
  if (route?.takes === 'file') return bytes
  if (bytes.length === 0) return undefined
  if (!/^application\/json\b/i.test(String(type))) throw new Refusal('malformed')
  try {
    const text = utf8.decode(bytes)
    return /__|\\u/.test(text) ? JSON.parse(text, refuseOdd) : JSON.parse(text)
  } catch {
    throw new Refusal('malformed')
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function refuseOdd(key: string, value: unknown): unknown {
  if (key === '__proto__' || !key.isWellFormed()) throw new SyntaxError('a key that is none')
  if (typeof value === 'string' && !value.isWellFormed()) throw new SyntaxError('half a character')
  return value
}
