import * as z from 'zod'
import type { Principal } from '../lib/application/may.ts'
import { anyone, findPrincipal } from '../lib/desk/claims.ts'
import { answerHttp as answer } from '../lib/desk/http.ts'
import type { Ports } from '../lib/desk/ports.ts'
import { Refusal } from '../lib/desk/refusal.ts'

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
  readonly isBase64Encoded?: true
}

/** Answers a request that came through the HTTP API; whose token it carries, the gateway has verified. */
export const answerHttp = {
  payload,
  async run(ports: Ports, event: HttpEvent, report: (bug: unknown) => void): Promise<HttpAnswer> {
    const request = {
      method: event.requestContext.http.method,
      path: event.rawPath,
      query: event.rawQueryString,
      headers: event.headers,
      body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
      who: () => readPrincipal(event),
    }
    const { status, headers, body } = await answer(ports, request, report)
    if (typeof body === 'string') return { statusCode: status, headers, body }
    return { statusCode: status, headers, body: Buffer.from(body).toString('base64'), isBase64Encoded: true }
  },
  tell: ({ routeKey }: HttpEvent, { statusCode }: HttpAnswer) => ({ route: routeKey, status: statusCode }),
}

/** Open routes have no authorizer: whoever comes through them is nobody in particular. */
function readPrincipal({ requestContext: { authorizer } }: HttpEvent): Principal {
  if (!authorizer) return anyone
  const principal = findPrincipal(authorizer.jwt.claims)
  if (!principal) throw new Refusal('unauthenticated')
  return principal
}
