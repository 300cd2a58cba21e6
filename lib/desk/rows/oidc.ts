import type { Begun, Key, Row } from '../ports.ts'
import { padded } from './key.ts'

/** A sign-in that went to the identity provider and has not come back. */
export interface OidcRow extends Row, Omit<Begun, 'url'> {
  /** The hash of the secret that the browser holds meanwhile. */
  readonly browser: string
  /** Our address to which it comes back. */
  readonly back: string
  /** Where on our pages the person wanted to go, if anywhere. */
  readonly to?: string
}

const begun = 'OIDC'

/** Under its state, which begins with when it ends. */
export const oidcKey = (state: string): Key => ({ pk: begun, sk: state })

/** The state of a sign-in that holds until `until` (ms). */
export const oidcState = (until: number, secret: string): string => `${padded(until, 15)}.${secret}`

/** Until when this state holds (ms); undefined for what is none of ours. */
export function endOfState(state: string): number | undefined {
  return /^\d{15}\.[A-Za-z0-9_-]{43}$/.test(state) ? Number(state.slice(0, 15)) : undefined
}

/** The ones that nobody came back from by `now`, a few at a time. */
export const oidcEndedBy = (now: number, limit: number) => ({ pk: begun, upTo: padded(now, 15), limit })
