import type { Principal } from '../../application/may.ts'
import { anyone } from '../claims.ts'
import type { Ports } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { findSessionCookie, isSecure } from './cookie.ts'
import { findSession } from './sessions.ts'

interface Came {
  readonly method: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/**
 * Who asks with a cookie. A session that does not hold is nobody's: what is open to anyone stays so.
 * Throws Refusal forbidden for a change that does not come from our own pages.
 */
export async function findCaller(ports: Pick<Ports, 'table' | 'clock' | 'origin'>, came: Came): Promise<Principal> {
  const secret = findSessionCookie(came.headers.cookie, isSecure(ports))
  refuseForeign(ports, came, secret !== undefined)
  const session = secret === undefined ? undefined : await findSession(ports, secret)
  return session?.principal ?? anyone
}

/** Browsers say from where a change comes; what says nothing may not bring a cookie (OWASP: cross-site request forgery). */
function refuseForeign(ports: Pick<Ports, 'origin'>, { method, headers }: Came, withCookie: boolean): void {
  if (method === 'GET' || method === 'HEAD') return
  const { 'sec-fetch-site': site, origin, host } = headers
  if (site === undefined && origin === undefined && !withCookie) return
  const own = site === undefined ? isOwn(String(origin), String(host), ports.origin) : site === 'same-origin'
  if (!own) throw new Refusal('forbidden')
}

function isOwn(origin: string, host: string, ours: string | undefined): boolean {
  return origin === ours || (URL.canParse(origin) && new URL(origin).host === host.toLowerCase())
}
