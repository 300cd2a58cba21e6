import * as z from 'zod'
import { findLocal } from '../../application/landing.ts'
import { Refusal } from '../refusal.ts'
import { redirected, route } from '../route.ts'
import { failedAt, keepOidc, makeState } from '../signing-in/oidc.ts'
import { makeSecret } from '../signing-in/secret.ts'

/** Goes to the identity provider. Two tabs of a browser share its secret, so that both can come back. */
export const beginOidc = route({
  method: 'GET',
  path: '/sign-in/oidc',
  act: 'browse',
  gives: 'redirect',
  summary: 'Sign in at the identity provider, or /sign-in?failed=unavailable; there only where one is set up',
  query: z.strictObject({
    to: z.string().max(2000).optional().describe('The place on our own pages to come back to; any other is as none'),
  }),
  answers: redirected,
  async answer({ ports, query, origin, browser = makeSecret() }) {
    const { identity } = ports
    if (!identity || origin === undefined) throw new Refusal('not-found')
    const to = findLocal(query.to)
    const kept = { state: makeState(ports), back: `${origin}/sign-in/back` }
    const begun = await identity.begin(kept)
    if (!begun) return failedAt('unavailable', to)
    const { url, verifier, nonce } = begun
    await keepOidc(ports, { ...kept, verifier, nonce, browser, ...(to !== undefined && { to }) })
    return { to: url, browser }
  },
})
