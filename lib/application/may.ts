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

export type Act =
  | 'account'
  | 'watch'
  | 'lead'
  | 'explain'
  | 'show-card'
  | 'supplement'
  | 'inspect'
  | 'browse'
  | 'save'
  | 'submit'
  | 'intake'
  | 'hand-papers'
  | 'sign-slip'
  | 'see-slips'
  | 'follow'
  | 'correct'
  | 'check'
  | 'receive'
  | 'accept'
  | 'sign-in'
  | 'review'
  | 'decide'
  | 'prepare'
  | 'issue'
  | 'hand-over'
  | 'take-over'
  | 'assign'
  | 'opine'
  | 'sign'
  | 'extend'
  | 'withdraw'
  | 'delegate'
  | 'repair'
  | 'oversee'
  | 'begin-step'
  | 'conduct-step'
  | 'ask-hearing'

/** How the principal stands to the thing: theirs, their department's, taken in at the window, or no matter whose. */
export type Relation = 'own' | 'own-department' | 'window' | 'any'

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
  // Whoever has no account acts through the window: there is nothing that can be done only online (003 §28).
  save: [
    { role: 'applicant', relation: 'own', while: ['draft'] },
    { role: 'clerk', relation: 'window', while: ['draft'] },
  ],
  submit: [{ role: 'applicant', relation: 'own', while: ['draft'] }],
  intake: [{ role: 'clerk', relation: 'any', while: ['draft'] }],
  'hand-papers': [{ role: 'clerk', relation: 'any', while: ['checking', 'verifying', 'in-progress'] }],
  'sign-slip': [
    { role: 'officer', relation: 'own-department' },
    { role: 'chief', relation: 'own-department' },
  ],
  'see-slips': [
    { role: 'clerk', relation: 'any' },
    { role: 'officer', relation: 'own-department' },
    { role: 'chief', relation: 'own-department' },
  ],
  follow: [
    { role: 'applicant', relation: 'own' },
    { role: 'clerk', relation: 'window' },
    { role: 'supervisor', relation: 'any' },
  ],
  correct: [
    { role: 'applicant', relation: 'own', while: ['correcting'] },
    { role: 'clerk', relation: 'window', while: ['correcting'] },
  ],
  withdraw: [
    { role: 'applicant', relation: 'own', while: ['checking', 'correcting', 'verifying', 'in-progress'] },
    { role: 'clerk', relation: 'window', while: ['checking', 'correcting', 'verifying', 'in-progress'] },
  ],
  check: [
    { role: 'officer', relation: 'own-department', while: ['checking'] },
    { role: 'chief', relation: 'own-department', while: ['checking'] },
  ],
  receive: [{ role: 'clerk', relation: 'any', while: ['checking', 'verifying'] }],
  accept: [{ role: 'clerk', relation: 'any', while: ['checking', 'verifying'] }],
  'sign-in': [
    { role: 'officer', relation: 'own-department', while: ['open'] },
    { role: 'chief', relation: 'own-department', while: ['open'] },
  ],
  review: [
    { role: 'officer', relation: 'own-department' },
    { role: 'chief', relation: 'own-department' },
    { role: 'head', relation: 'own-department' },
  ],
  account: [
    { role: 'applicant', relation: 'own' },
    { role: 'clerk', relation: 'window' },
    { role: 'officer', relation: 'own-department' },
    { role: 'chief', relation: 'own-department' },
    { role: 'head', relation: 'own-department' },
    { role: 'supervisor', relation: 'any' },
  ],
  watch: [
    { role: 'officer', relation: 'own-department' },
    { role: 'head', relation: 'own-department' },
    { role: 'supervisor', relation: 'any' },
  ],
  lead: [
    { role: 'officer', relation: 'own-department' },
    { role: 'head', relation: 'own-department' },
  ],
  explain: [
    { role: 'officer', relation: 'own-department' },
    { role: 'head', relation: 'own-department' },
  ],
  'show-card': [{ role: 'supervisor', relation: 'any' }],
  decide: [
    { role: 'officer', relation: 'own-department', while: ['open'] },
    { role: 'chief', relation: 'own-department', while: ['open'] },
  ],
  assign: [
    { role: 'officer', relation: 'own-department', while: ['open'] },
    { role: 'chief', relation: 'own-department', while: ['open'] },
    { role: 'head', relation: 'own-department', while: ['open'] },
  ],
  // Whoever was asked for an opinion by name may be of any department.
  opine: [
    { role: 'officer', relation: 'any', while: ['open'] },
    { role: 'chief', relation: 'any', while: ['open'] },
  ],
  sign: [
    { role: 'officer', relation: 'own-department', while: ['open'] },
    { role: 'chief', relation: 'own-department', while: ['open'] },
    { role: 'head', relation: 'own-department', while: ['open'] },
  ],
  // Of the department, or of the people's government: which of them is the item's own law (行政许可法 42).
  extend: [{ role: 'head', relation: 'any', while: ['waiting', 'open', 'correcting'] }],
  delegate: [{ role: 'head', relation: 'own-department' }],
  repair: [{ role: 'supervisor', relation: 'any', while: ['waiting', 'open', 'correcting', 'decided'] }],
  supplement: [
    { role: 'applicant', relation: 'own', while: ['checking', 'correcting', 'verifying', 'in-progress'] },
    { role: 'clerk', relation: 'window', while: ['checking', 'correcting', 'verifying', 'in-progress'] },
  ],
  inspect: [
    { role: 'officer', relation: 'own-department', while: ['ended'] },
    { role: 'head', relation: 'own-department', while: ['ended'] },
  ],
  oversee: [{ role: 'supervisor', relation: 'any' }],
  'begin-step': [
    { role: 'officer', relation: 'own-department', while: ['open'] },
    { role: 'chief', relation: 'own-department', while: ['open'] },
  ],
  'conduct-step': [
    { role: 'officer', relation: 'own-department' },
    { role: 'chief', relation: 'own-department' },
  ],
  'ask-hearing': [
    { role: 'applicant', relation: 'own', while: ['in-progress'] },
    { role: 'clerk', relation: 'window', while: ['in-progress'] },
  ],
  // What is ready may be out before the rest has ended, where the bundle hands out so (000 §14).
  prepare: [{ role: 'clerk', relation: 'any', while: ['in-progress', 'ready', 'delivered'] }],
  issue: [{ role: 'clerk', relation: 'any', while: ['in-progress', 'ready'] }],
  'hand-over': [
    { role: 'officer', relation: 'own-department', while: ['ended'] },
    { role: 'chief', relation: 'own-department', while: ['ended'] },
  ],
  'take-over': [{ role: 'clerk', relation: 'any', while: ['in-progress', 'ready'] }],
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
