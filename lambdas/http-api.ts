import * as z from 'zod'
import type { Principal } from '../lib/application/may.ts'
import { anyone } from '../lib/desk/claims.ts'
import { answerHttp as answer } from '../lib/desk/http.ts'
import type { Ports } from '../lib/desk/ports.ts'
import { readWho, whoAsks } from './authorize.ts'
import { atOrigin, came, headersOf, requestContext } from './http-event.ts'

/** API Gateway's event for HTTP APIs (payload format 2.0), as far as it is used. Header names come in small letters. */
const payload = z.object({
  ...came,
  rawPath: z.string(),
  rawQueryString: z.string().default(''),
  requestContext: z.object({ ...requestContext, authorizer: z.object({ lambda: whoAsks }).optional() }),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
})
export type HttpEvent = z.infer<typeof payload>

interface HttpAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly cookies?: readonly string[]
  readonly body: string
  readonly isBase64Encoded?: true
}

/** Answers a request that came through the HTTP API; who asks, the gateway has asked the authorizer. */
export const answerHttp = {
  payload,
  async run(ports: Ports, event: HttpEvent, report: (bug: unknown) => void): Promise<HttpAnswer> {
    const request = {
      method: event.requestContext.http.method,
      path: event.rawPath,
      query: event.rawQueryString,
      headers: headersOf(event),
      body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
      who: () => readPrincipal(event),
    }
    const { status, headers, body } = await answer(atOrigin(ports, event), request, report)
    const { 'set-cookie': cookie, ...others } = headers
    // The gateway takes cookies apart from the other headers.
    const answered = { statusCode: status, headers: others, ...(cookie !== undefined && { cookies: [cookie] }) }
    if (typeof body === 'string') return { ...answered, body }
    return { ...answered, body: Buffer.from(body).toString('base64'), isBase64Encoded: true }
  },
  tell: ({ routeKey }: HttpEvent, { statusCode }: HttpAnswer) => ({ route: routeKey, status: statusCode }),
}

/** What anyone may read has no authorizer: whoever comes so is nobody in particular. */
function readPrincipal({ requestContext: { authorizer } }: HttpEvent): Principal {
  return authorizer ? readWho(authorizer.lambda) : anyone
}
