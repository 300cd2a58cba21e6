import { hash } from 'node:crypto'
import type { Reply } from './door.ts'
import type { GivenFile, Redirected } from './route.ts'
import { sessionCookie } from './signing-in/cookie.ts'
import { browserCookie } from './signing-in/oidc-cookie.ts'

export interface HttpReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** A reply of the API as HTTP carries it: JSON, a page, a picture or a file; a session leaves as a cookie and not in the body, `secure` behind TLS. */
export function replyByHttp(reply: Reply, secure = false): HttpReply {
  const { status, body, gives, session } = reply
  if (gives === 'html') return html(String(body))
  if (gives === 'svg') return svg(String(body))
  if (gives === 'file') return file(body as GivenFile)
  if (gives === 'redirect') return redirect(status, body as Redirected, secure)
  if (session === undefined) return json(status, body)
  const { session: secret, ...rest } = body as { session?: string }
  const { headers, ...answer } = json(status, rest)
  return {
    ...answer,
    headers: { ...headers, 'set-cookie': sessionCookie(session === 'begins' ? secret : undefined, secure) },
  }
}

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

function json(status: number, body: unknown): HttpReply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...always },
    body: JSON.stringify(body),
  }
}

/** A page may have the style sheet of its head and no other; what people wrote stands escaped below it. */
function html(body: string): HttpReply {
  const style = /<style>([^<]*)<\/style>\s*<\/head>/.exec(body)?.[1]
  const allowed = style === undefined ? '' : `; style-src 'sha256-${hash('sha256', style, 'base64')}'`
  const policy = `${always['content-security-policy']}${allowed}`
  const headers = { 'content-type': 'text/html; charset=utf-8', ...always, 'content-security-policy': policy }
  return { status: 200, headers, body }
}

/** Pictures that we drew; opened by themselves they can style themselves and nothing else. */
function svg(body: string): HttpReply {
  const policy = `${always['content-security-policy']}; style-src 'unsafe-inline'; sandbox`
  const headers = { 'content-type': 'image/svg+xml; charset=utf-8', ...always, 'content-security-policy': policy }
  return { status: 200, headers, body }
}

/** What somebody handed in is saved, never shown as a page of ours (OWASP: unrestricted file upload). */
function file({ name, type, bytes }: GivenFile): HttpReply {
  const headers = {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escapeMark)}`,
    ...always,
    'content-security-policy': `${always['content-security-policy']}; sandbox`,
  }
  return { status: 200, headers, body: bytes }
}

/** One cookie at most: who has a session has no sign-in under way. */
function redirect(status: number, { to, session, browser }: Redirected, secure: boolean): HttpReply {
  const cookie = session === undefined ? browser && browserCookie(browser, secure) : sessionCookie(session, secure)
  return { status, headers: { ...always, location: to, ...(cookie && { 'set-cookie': cookie }) }, body: '' }
}

const escapeMark = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
