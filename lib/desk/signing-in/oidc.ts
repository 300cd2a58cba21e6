import type { Principal } from '../../application/may.ts'
import { findPrincipal } from '../claims.ts'
import type { Begun, Ports, Unproved } from '../ports.ts'
import { endOfState, type OidcRow, oidcEndedBy, oidcKey, oidcState } from '../rows/oidc.ts'
import { hashSecret, makeSecret } from './secret.ts'

/** How long a person may take at the provider (ms). */
const longest = 10 * 60_000

/** How many of those that nobody came back from are cleared away by a new one. */
const cleared = 20

type OidcPorts = Pick<Ports, 'table' | 'clock'>

/** The state under which a sign-in goes to the provider and comes back. */
export const makeState = ({ clock }: OidcPorts): string => oidcState(clock.now() + longest, makeSecret())

interface Kept extends Omit<Begun, 'url'> {
  readonly state: string
  /** The secret of the browser that begins it. */
  readonly browser: string
  readonly back: string
  readonly to?: string
}

/** Keeps a sign-in until its browser comes back. */
export async function keepOidc({ table, clock }: OidcPorts, { state, browser, ...rest }: Kept): Promise<void> {
  await table.transact([{ put: { ...oidcKey(state), ...rest, browser: hashSecret(browser) }, if: 'absent' }])
  const old = await table.query(oidcEndedBy(clock.now(), cleared))
  if (old.length > 0) await table.transact(old.map(({ pk, sk }) => ({ remove: { pk, sk } })))
}

/** The sign-in with which this browser comes back, once: whoever shows the state again, or in another browser, gets none. */
export async function takeOidc(
  { table, clock }: OidcPorts,
  state: string,
  browser: string | undefined,
): Promise<OidcRow | undefined> {
  const until = endOfState(state)
  if (browser === undefined || until === undefined || until <= clock.now()) return undefined
  const row = (await table.get(oidcKey(state))) as OidcRow | undefined
  if (row?.browser !== hashSecret(browser)) return undefined
  const { done } = await table.transact([{ remove: oidcKey(state), if: 'present' }])
  return done ? row : undefined
}

/**
 * Whom a provider's claims name. Who has no role there is one of the public, and an applicant here; a role that is none of
 * ours, or lacks its department, is a mistake of whoever set it up: such a person is nobody, and not taken for less.
 */
export function findPerson(
  claims: Readonly<Record<string, unknown>>,
): { principal: Principal; name: string } | undefined {
  const principal = findPrincipal({ ...claims, role: claims.role === undefined ? 'applicant' : claims.role })
  const name = [claims.name, claims.preferred_username].find((each) => typeof each === 'string') ?? ''
  return principal && { principal, name: String(name).slice(0, 80) }
}

/** Why a sign-in at the provider ended without a session, as the sign-in page is told it. */
export type OidcFailure = Unproved | 'expired' | 'no-role'

/** Back to where a person can try again, on the way to the same place. */
export function failedAt(why: OidcFailure, to?: string) {
  const wanted = to === undefined ? '' : `&to=${encodeURIComponent(to)}`
  return { to: `/sign-in?failed=${why}${wanted}` }
}
