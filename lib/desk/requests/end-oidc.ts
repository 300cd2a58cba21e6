import * as z from 'zod'
import type { Unproved } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { redirected, route } from '../route.ts'
import { findPerson, takeOidc } from '../signing-in/oidc.ts'
import { beginSession } from '../signing-in/sessions.ts'

/** Why a sign-in at the provider ended without a session, as the sign-in page is told it: `/sign-in?failed=…`. */
export type OidcFailure = Unproved | 'expired' | 'no-role'

/** Comes back from the identity provider; what it says is taken only from the browser that was sent there, and once. */
export const endOidc = route({
  method: 'GET',
  path: '/sign-in/back',
  act: 'browse',
  gives: 'redirect',
  summary: 'Come back from the identity provider: to the place asked for, or to /sign-in?failed=…',
  query: z.looseObject({ state: z.string().optional(), code: z.string().optional(), error: z.string().optional() }),
  answers: redirected,
  async answer({ ports, query, browser }) {
    const { identity } = ports
    if (!identity) throw new Refusal('not-found')
    const { state = '' } = query
    const kept = await takeOidc(ports, state, browser)
    if (!kept) return failed('expired', '/')
    const callback = `${kept.back}?${new URLSearchParams(query as Record<string, string>)}`
    const ended = await identity.end(callback, { state, verifier: kept.verifier, nonce: kept.nonce })
    if ('failed' in ended) return failed(ended.failed, kept.to)
    const person = findPerson(ended.claims)
    if (!person) return failed('no-role', kept.to)
    return { to: kept.to, session: await beginSession(ports, person) }
  },
})

/** Back to where a person can try again, on the way to the same place. */
function failed(why: OidcFailure, to: string) {
  const wanted = to === '/' ? '' : `&to=${encodeURIComponent(to)}`
  return { to: `/sign-in?failed=${why}${wanted}` }
}
