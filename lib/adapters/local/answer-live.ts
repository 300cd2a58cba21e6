import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Act } from '../../application/grants.ts'
import { mayEver, type Principal } from '../../application/may.ts'
import { getFollowedFiling } from '../../desk/followed.ts'
import type { Ports } from '../../desk/ports.ts'
import { Refusal } from '../../desk/refusal.ts'
import { headKey } from '../../desk/rows/application.ts'
import { inboxOf } from '../../desk/rows/lists.ts'
import { findSessionCookie, isSecure } from '../../desk/signing-in/cookie.ts'
import { peekSession } from '../../desk/signing-in/sessions.ts'
import type { Live } from './live.ts'

/** The streams that there are, each with the act of whoever may hear it. */
export const streams = {
  '/api/applications/{application}/live': 'follow',
  '/api/inbox/live': 'review',
} as const satisfies Readonly<Record<string, Act>>

/** What a stream is asked of. */
type Wanted = { readonly application: string } | 'inbox'

/** What a live request asks for; undefined: it is none. */
export function findLive({ method, url = '' }: IncomingMessage): Wanted | undefined {
  if (method !== 'GET') return undefined
  const [, application] = /^\/api\/applications\/([0-9a-z]{1,40})\/live$/.exec(url) ?? []
  if (application !== undefined) return { application }
  return url === '/api/inbox/live' ? 'inbox' : undefined
}

interface Asking {
  readonly ports: Ports
  readonly live: Live
  /** Who asks, as for any other request; this counts as a use of their session. */
  who(): Promise<Principal>
}

/**
 * Opens a stream that says `changed` whenever the application or the department's inbox has changed; on one computer only.
 * Throws the Refusal that the same person would get for the thing itself, and busy for one stream too many.
 */
export async function answerLive(
  { ports, live, who }: Asking,
  wanted: Wanted,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const principal = await who()
  const topic = await admit(ports, principal, wanted)
  const secret =
    message.headers.authorization === undefined ? findSessionCookie(message.headers.cookie, isSecure(ports)) : undefined
  // Listening is no use of a session: one that is left alone ends all the same.
  const again = async () => (secret === undefined ? who() : (await peekSession(ports, secret))?.principal)
  const listener = {
    topic,
    who: nameOf(principal),
    response,
    async holds() {
      const now = await again()
      return now !== undefined && nameOf(now) === nameOf(principal) && (await admit(ports, now, wanted)) === topic
    },
  }
  if (!live.open(listener)) throw new Refusal('busy')
  if (wanted === 'inbox') return
  // From here on nothing is missed: what changed before is in this number.
  const head = await ports.table.get(headKey(wanted.application))
  live.say(listener, { revision: head?.rev })
}

const nameOf = ({ role, id, department = '' }: Principal): string => `${role} ${department} ${id}`

/** What the principal listens to; Refusal as for the thing itself. */
async function admit(ports: Ports, principal: Principal, wanted: Wanted): Promise<string> {
  const act = streams[wanted === 'inbox' ? '/api/inbox/live' : '/api/applications/{application}/live']
  if (!mayEver(principal, act)) throw new Refusal(principal.role === 'anyone' ? 'unauthenticated' : 'forbidden')
  if (wanted === 'inbox') return inboxOf(principal.department ?? '').pk
  await getFollowedFiling(ports, principal, wanted.application)
  return headKey(wanted.application).pk
}
