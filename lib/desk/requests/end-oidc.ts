import * as z from 'zod'
import { landingOf } from '../../application/landing.ts'
import { Refusal } from '../refusal.ts'
import { redirected, route } from '../route.ts'
import { failedAt, findPerson, takeOidc } from '../signing-in/oidc.ts'
import { beginSession } from '../signing-in/sessions.ts'

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
    if (!kept) return failedAt('expired')
    const callback = `${kept.back}?${new URLSearchParams(query as Record<string, string>)}`
    const ended = await identity.end(callback, { state, verifier: kept.verifier, nonce: kept.nonce })
    if ('failed' in ended) return failedAt(ended.failed, kept.to)
    const person = findPerson(ended.claims)
    if (!person) return failedAt('no-role', kept.to)
    return { to: landingOf(person.principal.role, kept.to), session: await beginSession(ports, person) }
  },
})
