import * as z from 'zod'
import { type HttpReply, replyByHttp } from '../lib/desk/http-reply.ts'
import type { Ports } from '../lib/desk/ports.ts'
import { Refusal } from '../lib/desk/refusal.ts'
import { refuse } from '../lib/desk/refuse.ts'
import { languageOf } from '../lib/desk/words.ts'
import { answerPage, type BuiltPages } from '../lib/pages/answer-page.ts'
import { came, type HttpAnswer, headersOf, requestContext, toAnswer } from './http-event.ts'

const payload = z.object({ ...came, rawPath: z.string(), requestContext: z.object(requestContext) })
type Event = z.infer<typeof payload>

/** Answers what is a page or a file of one. All else that the gateway brings here is nowhere, and is told so as the API tells it. */
export const answerPages = (built: BuiltPages) => ({
  payload,
  async run(_: Ports, event: Event): Promise<HttpAnswer> {
    const { method } = event.requestContext.http
    const headers = headersOf(event)
    const reply = answerPage(built, { method, path: event.rawPath, headers }) ?? nowhere(headers['accept-language'])
    return toAnswer(method === 'HEAD' ? { ...reply, body: '' } : reply)
  },
  tell: ({ routeKey }: Event, { statusCode }: HttpAnswer) => ({ route: routeKey, status: statusCode }),
})

const nowhere = (acceptLanguage: string | undefined): HttpReply =>
  replyByHttp(refuse(new Refusal('not-found'), languageOf(acceptLanguage)))
