import { type Act, type Grant, grants, type Role, type Status } from './grants.ts'

/** Who asks. On AWS from the claims of the identity provider's token, locally from a signed token of our own. */
export interface Principal {
  readonly role: Role
  /** The person's id; empty for `anyone`. */
  readonly id: string
  /** Of officers, chief representatives and heads. */
  readonly department?: string
  /** Works in the hall, not in a back office. */
  readonly hall?: boolean
}

/** What the act is done to. */
export interface Subject {
  readonly owner?: string
  /** Taken in or taken over at the window. */
  readonly atWindow?: boolean
  readonly department?: string
  readonly status?: Status
}

/** Whether someone in this role may do the act at all; the subject is judged apart. */
export function mayEver(principal: Principal, act: Act): boolean {
  return grants[act].some((grant) => grant.role === 'anyone' || grant.role === principal.role)
}

/** Whether the subject is theirs to do this act to, whatever its status: if not, it does not exist for them (404). */
export function concerns(principal: Principal, act: Act, subject: Subject): boolean {
  return grants[act].some((grant) => holdsFor(grant, principal, subject))
}

/** Whether they may do it now. */
export function may(principal: Principal, act: Act, subject: Subject): boolean {
  return grants[act].some(
    (grant) =>
      holdsFor(grant, principal, subject) &&
      (!grant.while || (subject.status !== undefined && grant.while.includes(subject.status))),
  )
}

function holdsFor({ role, relation }: Grant, principal: Principal, subject: Subject): boolean {
  if (role !== 'anyone' && role !== principal.role) return false
  if (relation === 'own') return principal.id !== '' && subject.owner === principal.id
  if (relation === 'own-department')
    return principal.department !== undefined && subject.department === principal.department
  if (relation === 'window') return subject.atWindow === true || isWindowOwned(subject)
  return true
}

/** In the place of an account, for whoever has none: the case is looked after at the window. */
export const windowOwner = (application: string): string => `window:${application}`

const isWindowOwned = ({ owner }: Subject): boolean => owner?.startsWith(windowOwner('')) ?? false
