/** Binds a sign-in that is under way to the browser that began it; sent to the two addresses below `/sign-in/` only. */
const name = 'onevisit-oidc'

/** The header that gives a browser its secret, for ten minutes. It comes back from another site's page: Strict would lose it. */
export const browserCookie = (secret: string, secure: boolean): string =>
  `${name}=${secret}; Path=/sign-in; Max-Age=600; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

/** The secret that a browser sent, of the shape that we give out; undefined otherwise. */
export function findBrowserCookie(header: string | string[] | undefined): string | undefined {
  return /(?:^|;\s*)onevisit-oidc=([A-Za-z0-9_-]{43})(?:;|$)/.exec(String(header ?? ''))?.[1]
}
