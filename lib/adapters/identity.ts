import * as oidc from 'openid-client'
import type { Identity, Unproved } from '../desk/ports.ts'
import type { OidcSetting } from './oidc-setting.ts'

/** How long the issuer may take to answer, in seconds. */
const patience = 5

/**
 * An OpenID Connect issuer. It is asked about itself when it is first needed, and again after it could not be reached.
 * `tell` hears, in a sentence without secrets or people, what whoever runs this must mend.
 */
export function createIdentity(setting: OidcSetting, tell: (sentence: string) => void): Identity {
  let known: Promise<oidc.Configuration> | undefined
  const ask = () => (known ??= discover(setting))
  /** What went wrong, as the desk knows it; an issuer that is away or has changed is asked about itself again. */
  const failedBy = (error: unknown): Unproved => {
    const failed = unproved(error)
    if (failed === 'unavailable') {
      known = undefined
      tell(`The identity provider ${setting.issuer.href} cannot be used (${nameOf(error)}).`)
    }
    return failed
  }

  return {
    async begin({ back, state }) {
      try {
        const config = await ask()
        const [verifier, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomNonce()]
        const url = oidc.buildAuthorizationUrl(config, {
          redirect_uri: back,
          scope: 'openid profile',
          state,
          nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        })
        return { url: url.href, verifier, nonce }
      } catch (error) {
        failedBy(error)
        return undefined
      }
    },
    async end(callback, { state, verifier, nonce }) {
      try {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
        return { claims: await readClaims(await ask(), new URL(callback), checks) }
      } catch (error) {
        return { failed: failedBy(error) }
      }
    },
  }
}

/** Tokens are taken by their signature too, not only because a connection was the issuer's. */
function discover({ issuer, client, secret }: OidcSetting): Promise<oidc.Configuration> {
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)]
  // RFC 8414, 2: an issuer that does not say takes Basic.
  const authenticate: oidc.ClientAuth = (server, ...rest) =>
    (server.token_endpoint_auth_methods_supported?.includes('client_secret_basic') === false ? post : basic)(
      server,
      ...rest,
    )
  const local = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []
  const execute = [oidc.enableNonRepudiationChecks, ...local]
  return oidc.discovery(issuer, client, undefined, authenticate, { execute, timeout: patience })
}

/** What the id token says, and besides it what the issuer tells of the same person when asked (OIDC Core 5.3). */
async function readClaims(config: oidc.Configuration, callback: URL, checks: oidc.AuthorizationCodeGrantChecks) {
  const tokens = await oidc.authorizationCodeGrant(config, callback, checks)
  const claims = tokens.claims()
  if (!claims || config.serverMetadata().userinfo_endpoint === undefined) return { ...claims }
  return { ...(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims }
}

/** What issuers answer instead of a code (RFC 6749, 4.1.2.1); everything else of them does not hold. */
const answers: Readonly<Record<string, Unproved>> = {
  access_denied: 'denied',
  server_error: 'unavailable',
  temporarily_unavailable: 'unavailable',
}

/** A connection that failed, an answer that is none, and a client that the issuer does not know. */
const away = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR']

function unproved(error: unknown): Unproved {
  if (error instanceof oidc.AuthorizationResponseError) return answers[error.error] ?? 'invalid'
  if (error instanceof oidc.ResponseBodyError) return error.error === 'invalid_grant' ? 'invalid' : 'unavailable'
  if (error instanceof oidc.ClientError) return away.includes(error.code ?? '') ? 'unavailable' : 'invalid'
  return 'unavailable'
}

function nameOf(error: unknown): string {
  const { error: told, code, cause, name } = Object(error)
  // A challenge is what an issuer answers a client that it does not know, or not by this secret.
  const challenged = Array.isArray(cause) ? cause[0]?.parameters?.error : undefined
  return String(told ?? challenged ?? code ?? Object(cause).code ?? name)
}
