/** The one cookie: the secret of a session, which scripts cannot read and other sites cannot send along with a change (RFC 6265bis). */
const name = 'onevisit'

/** The header that gives a browser its session; without a secret, that takes it away. */
export function sessionCookie(secret: string | undefined): string {
  const kept = secret === undefined ? '; Max-Age=0' : ''
  return `${name}=${secret ?? ''}; Path=/; HttpOnly; SameSite=Lax${kept}`
}

/** The secret that a browser sent, of the shape that we give out; undefined otherwise. */
export function findSessionCookie(header: string | string[] | undefined): string | undefined {
  return /(?:^|;\s*)onevisit=([A-Za-z0-9_-]{43})(?:;|$)/.exec(String(header ?? ''))?.[1]
}
