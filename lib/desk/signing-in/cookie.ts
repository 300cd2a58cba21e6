import type { Ports } from '../ports.ts'

/**
 * The one cookie: the secret of a session, which scripts cannot read and other sites cannot send along with a change
 * (RFC 6265bis). Behind TLS it never leaves without it, and no neighbouring host can set it (`__Host-`).
 */
const name = (secure: boolean): string => (secure ? '__Host-onevisit' : 'onevisit')

/** The header that gives a browser its session; without a secret, that takes it away. */
export function sessionCookie(secret: string | undefined, secure = false): string {
  const kept = secret === undefined ? '; Max-Age=0' : ''
  return `${name(secure)}=${secret ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${kept}`
}

/** The secret that a browser sent, of the shape that we give out; undefined otherwise. */
export function findSessionCookie(header: string | string[] | undefined, secure = false): string | undefined {
  return (secure ? guarded : plain).exec(String(header ?? ''))?.[1]
}

const plain = /(?:^|;\s*)onevisit=([A-Za-z0-9_-]{43})(?:;|$)/
const guarded = /(?:^|;\s*)__Host-onevisit=([A-Za-z0-9_-]{43})(?:;|$)/

/** Whether the pages are reached by TLS, behind which cookies stay. */
export const isSecure = ({ origin }: Pick<Ports, 'origin'>): boolean => origin?.startsWith('https:') ?? false
