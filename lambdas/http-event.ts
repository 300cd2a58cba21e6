import * as z from 'zod'
import type { HttpReply } from '../lib/desk/http-reply.ts'
import type { Ports } from '../lib/desk/ports.ts'

/** What API Gateway tells of a request in payload format 2.0, to its authorizer as to functions. Header names come in small letters, cookies apart. */
export const came = {
  routeKey: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
  cookies: z.array(z.string()).default([]),
}
export const requestContext = { http: z.object({ method: z.string() }), domainName: z.string().optional() }

interface Came {
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  readonly requestContext: { readonly domainName?: string }
}

/** The headers as they came, the cookies among them again. */
export function headersOf({ headers, cookies }: Came): Readonly<Record<string, string>> {
  return cookies.length > 0 ? { ...headers, cookie: cookies.join('; ') } : headers
}

/** The ports with our own address: the gateway's, which only TLS reaches, unless the stage says where people come from. */
export function atOrigin(ports: Ports, { requestContext: { domainName } }: Came): Ports {
  return { ...ports, origin: ports.origin ?? `https://${domainName}` }
}

/** What the gateway takes for an answer in payload format 2.0. */
export interface HttpAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly cookies?: readonly string[]
  readonly body: string
  readonly isBase64Encoded?: true
}

/** A reply as the gateway takes it: cookies apart from the other headers, bytes in base 64. */
export function toAnswer({ status, headers, body }: HttpReply): HttpAnswer {
  const { 'set-cookie': cookie, ...others } = headers
  const answered = { statusCode: status, headers: others, ...(cookie !== undefined && { cookies: [cookie] }) }
  if (typeof body === 'string') return { ...answered, body }
  return { ...answered, body: Buffer.from(body).toString('base64'), isBase64Encoded: true }
}
