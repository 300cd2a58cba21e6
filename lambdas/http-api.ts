import * as z from 'zod'
import type { Principal } from '../lib/application/may.ts'
import { anyone } from '../lib/desk/claims.ts'
import { answerHttp as answer } from '../lib/desk/http.ts'
import type { Ports } from '../lib/desk/ports.ts'
import { readWho, whoAsks } from './authorize.ts'
import { atOrigin, came, type HttpAnswer, headersOf, requestContext, toAnswer } from './http-event.ts'

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
    return toAnswer(await answer(atOrigin(ports, event), request, report))
  },
  tell: ({ routeKey }: HttpEvent, { statusCode }: HttpAnswer) => ({ route: routeKey, status: statusCode }),
}

/** What anyone may read has no authorizer: whoever comes so is nobody in particular. */
function readPrincipal({ requestContext: { authorizer } }: HttpEvent): Principal {
  return authorizer ? readWho(authorizer.lambda) : anyone
}
