import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import * as z from 'zod'
import type { Principal } from '../../application/may.ts'
import { findPrincipal } from '../../desk/claims.ts'

interface Issuer {
  readonly issuer: string
  readonly audience: readonly string[]
}

type Keys = ReturnType<typeof createRemoteJWKSet>

/** Signatures that only the issuer's private key can make; what we could make ourselves, or nobody need make, proves nothing. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url() })

/**
 * Reads bearer tokens of an OIDC issuer for one of our audiences (RFC 9068). Its keys are asked for when first needed and
 * kept as long as the function runs. Undefined for a token that does not hold; throws when the issuer cannot be asked.
 */
export function createIssuerTokens({ issuer, audience }: Issuer) {
  let known: Promise<Keys> | undefined
  const getKeys = () => {
    known ??= findKeys(issuer).catch((error) => {
      known = undefined
      throw error
    })
    return known
  }

  return {
    async read(token: string): Promise<Principal | undefined> {
      const keys = await getKeys()
      try {
        const { payload } = await jwtVerify(token, keys, { issuer, algorithms, requiredClaims: ['exp'] })
        return isFor(audience, payload) ? findPrincipal(payload) : undefined
      } catch (error) {
        if (isAway(error)) throw error
        return undefined
      }
    },
  }
}

async function findKeys(issuer: string): Promise<Keys> {
  const place = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const answered = await fetch(place, { redirect: 'error', signal: AbortSignal.timeout(5000) })
  if (!answered.ok) throw new Error(`the issuer answers ${answered.status} when asked about itself`)
  const told = metadata.parse(await answered.json())
  if (told.issuer !== issuer) throw new Error('the issuer calls itself by another name')
  return createRemoteJWKSet(new URL(told.jwks_uri))
}

/** Some issuers name the client instead of an audience in their access tokens. */
function isFor(audience: readonly string[], { aud, client_id: client }: JWTPayload): boolean {
  const told = aud ?? (typeof client === 'string' ? client : [])
  return [told].flat().some((each) => audience.includes(each))
}

/** Whether the issuer's keys could not be had, which says nothing of the token. */
function isAway(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true
  return error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC'
}
