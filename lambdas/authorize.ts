import * as z from 'zod'
import type { Principal } from '../lib/application/may.ts'
import { anyone, findPrincipal } from '../lib/desk/claims.ts'
import type { Ports } from '../lib/desk/ports.ts'
import { Refusal } from '../lib/desk/refusal.ts'
import { findCaller } from '../lib/desk/signing-in/caller.ts'
import { atOrigin, came, headersOf, requestContext } from './http-event.ts'

/** Reads the identity provider's tokens; undefined for one that does not hold. */
export interface Tokens {
  read(token: string): Promise<Principal | undefined>
}

const payload = z.object({ ...came, requestContext: z.object(requestContext) })
type Event = z.infer<typeof payload>

/** Who asks, as the gateway hands it on to the function: as a token's claims would say it; or why they are refused. */
export const whoAsks = z.union([
  z.object({ refused: z.enum(['unauthenticated', 'forbidden']) }),
  z.object({
    role: z.string(),
    sub: z.string(),
    department: z.string().optional(),
    hall: z.boolean().optional(),
  }),
])
type WhoAsks = z.infer<typeof whoAsks>

/**
 * Says who asks, by a token or else by the cookie of a session, and lets everybody through: the gateway's own refusals
 * are without words, and pages must tell an ended session from what one may not do. The door refuses, in its words.
 */
export const authorize = (tokens: Tokens) => ({
  payload,
  async run(ports: Ports, event: Event): Promise<{ readonly isAuthorized: true; readonly context: WhoAsks }> {
    return { isAuthorized: true, context: await findOut(atOrigin(ports, event), event, tokens) }
  },
  tell: ({ routeKey }: Event, { context }: { readonly context: WhoAsks }) => ({
    route: routeKey,
    ...outcomeOf(context),
  }),
})

const outcomeOf = (context: WhoAsks) => ('refused' in context ? { who: context.refused } : { who: context.role })

async function findOut(ports: Ports, event: Event, tokens: Tokens): Promise<WhoAsks> {
  const { authorization } = event.headers
  if (authorization !== undefined) {
    const principal = /^bearer /i.test(authorization) ? await tokens.read(authorization.slice(7)) : undefined
    return principal ? claimsOf(principal) : { refused: 'unauthenticated' }
  }
  try {
    return claimsOf(await findCaller(ports, { method: event.requestContext.http.method, headers: headersOf(event) }))
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.refusal === 'forbidden') return { refused: 'forbidden' }
    throw thrown
  }
}

function claimsOf({ role, id, department, hall }: Principal): WhoAsks {
  return { role, sub: id, ...(department !== undefined && { department }), ...(hall && { hall }) }
}

/** Whom the authorizer named. Throws Refusal for whom it refused, and for whoever is nobody we know. */
export function readWho(who: WhoAsks): Principal {
  if ('refused' in who) throw new Refusal(who.refused)
  const principal = who.role === anyone.role ? anyone : findPrincipal(who)
  if (!principal) throw new Refusal('unauthenticated')
  return principal
}
