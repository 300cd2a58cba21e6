import type { ItemStatus } from './item-state.ts'
import type { ApplicationStatus } from './state.ts'

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

/** `chief`: 首席事务代表, a department's representative at the window; `head`: of an organ, or of the people's government. */
export type Role = 'anyone' | 'applicant' | 'officer' | 'chief' | 'head' | 'clerk' | 'supervisor'

export type Act = 'browse' | 'save' | 'submit' | 'follow' | 'correct' | 'review' | 'decide' | 'prepare' | 'issue'

/** How the principal stands to the thing: theirs, their department's, or no matter whose. */
export type Relation = 'own' | 'own-department' | 'any'

type Status = ApplicationStatus | ItemStatus | 'draft'

interface Grant {
  readonly role: Role
  readonly relation: Relation
  /** Only while the thing is so; absent: always. */
  readonly while?: readonly Status[]
}

/** Who may do what: the server enforces it, pages draw their buttons from it. What is not here is forbidden. */
export const grants: Readonly<Record<Act, readonly Grant[]>> = {
  browse: [{ role: 'anyone', relation: 'any' }],
  save: [{ role: 'applicant', relation: 'own', while: ['draft'] }],
  submit: [{ role: 'applicant', relation: 'own', while: ['draft'] }],
  follow: [
    { role: 'applicant', relation: 'own' },
    { role: 'supervisor', relation: 'any' },
  ],
  correct: [{ role: 'applicant', relation: 'own', while: ['correcting'] }],
  review: [{ role: 'officer', relation: 'own-department' }],
  decide: [{ role: 'officer', relation: 'own-department', while: ['open'] }],
  prepare: [{ role: 'clerk', relation: 'any', while: ['ready', 'delivered'] }],
  issue: [{ role: 'clerk', relation: 'any', while: ['ready'] }],
}

/** What the act is done to. */
export interface Subject {
  readonly owner?: string
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
  return true
}
