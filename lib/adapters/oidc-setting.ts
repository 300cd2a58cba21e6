import { isLoopback } from '../desk/signing-in/origin.ts'

/** Who we are at which issuer. */
export interface OidcSetting {
  readonly issuer: URL
  readonly client: string
  readonly secret: string
}

/** Reads `https://client:secret@issuer/path`. Throws an Error with a sentence for people, which repeats nothing of it: it holds a secret. */
export function readOidc(text: string): OidcSetting {
  const url = URL.parse(text)
  const wrong = url ? wrongOf(url) : 'it is no address'
  if (!url || wrong !== undefined)
    throw new Error(
      `ONEVISIT_OIDC must be https://client:secret@issuer/path, client and secret percent-encoded: ${wrong}.`,
    )
  const issuer = new URL(url)
  issuer.username = issuer.password = ''
  return { issuer, client: decodeURIComponent(url.username), secret: decodeURIComponent(url.password) }
}

function wrongOf({ protocol, hostname, username, password, search, hash }: URL): string | undefined {
  if (protocol !== 'https:' && protocol !== 'http:') return 'it begins with another protocol than https'
  if (protocol === 'http:' && !isLoopback(hostname)) return 'without TLS an issuer can only be on this computer'
  if (username === '' || password === '') return 'client or secret is missing'
  if (search !== '' || hash !== '') return 'an issuer has neither ? nor #'
  try {
    return decodeURIComponent(username) && decodeURIComponent(password) && undefined
  } catch {
    return 'client or secret is not percent-encoded'
  }
}
