import * as z from 'zod'
import type { Principal } from '../lib/application/may.ts'
import { anyone, findPrincipal } from '../lib/desk/claims.ts'
import { answer, type Reply, refuse } from '../lib/desk/door.ts'
import { describeApi } from '../lib/desk/openapi.ts'
import { homePage } from '../lib/desk/page.ts'
import type { Ports } from '../lib/desk/ports.ts'
import { Refusal } from '../lib/desk/refusal.ts'
import { languageOf } from '../lib/desk/words.ts'
import { readBody, readQuery, readRequestId } from './http-request.ts'

/** API Gateway's event for HTTP APIs (payload format 2.0), as far as it is used. Header names come in small letters. */
const payload = z.object({
  routeKey: z.string(),
  rawPath: z.string(),
  rawQueryString: z.string().default(''),
  headers: z.record(z.string(), z.string()).default({}),
  requestContext: z.object({
    http: z.object({ method: z.string() }),
    authorizer: z.object({ jwt: z.object({ claims: z.record(z.string(), z.unknown()) }) }).optional(),
  }),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
})
export type HttpEvent = z.infer<typeof payload>

interface HttpAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

type Answered = Reply & { readonly type?: string }

/** Answers a request that came through the HTTP API; whose token it carries, the gateway has verified. */
export const answerHttp = {
  payload,
  async run(ports: Ports, event: HttpEvent, report: (bug: unknown) => void): Promise<HttpAnswer> {
    try {
      return write(await reply(ports, event, report))
    } catch (thrown) {
      if (thrown instanceof Refusal) return write(refuse(thrown, languageOf(event.headers['accept-language'])))
      throw thrown
    }
  },
  tell: ({ routeKey }: HttpEvent, { statusCode }: HttpAnswer) => ({ route: routeKey, status: statusCode }),
}

async function reply(ports: Ports, event: HttpEvent, report: (bug: unknown) => void): Promise<Answered> {
  const { method } = event.requestContext.http
  if (method === 'GET' && event.rawPath === '/')
    return { status: 200, type: 'text/html; charset=utf-8', body: await homePage(ports) }
  if (method === 'GET' && event.rawPath === '/openapi.json') return { status: 200, body: describeApi() }
  const request = {
    method,
    path: event.rawPath,
    query: readQuery(event.rawQueryString),
    body: readBody(event),
    principal: readPrincipal(event),
    requestId: readRequestId(event.headers['idempotency-key']),
    language: languageOf(event.headers['accept-language']),
  }
  return answer(ports, request, report)
}

/** Open routes have no authorizer: whoever comes through them is nobody in particular. */
function readPrincipal({ requestContext: { authorizer } }: HttpEvent): Principal {
  if (!authorizer) return anyone
  const principal = findPrincipal(authorizer.jwt.claims)
  if (!principal) throw new Refusal('unauthenticated')
  return principal
}

function write({ status, body, type }: Answered): HttpAnswer {
  return {
    statusCode: status,
    headers: {
      'content-type': type ?? 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    },
    body: type ? String(body) : JSON.stringify(body),
  }
}
