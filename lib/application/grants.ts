import type { ItemStatus } from './item-state.ts'
import type { ApplicationStatus } from './state.ts'

/** `chief`: 首席事务代表, a department's representative at the window; `head`: of an organ, or of the people's government; `observer`: 社会监督员, of the public; `designer` proposes what is published, `publisher` is the second person who approves it; `administrator` lets people in and nothing else. */
export type Role =
  | 'anyone'
  | 'applicant'
  | 'officer'
  | 'chief'
  | 'head'
  | 'clerk'
  | 'supervisor'
  | 'observer'
  | 'designer'
  | 'publisher'
  | 'administrator'

/** How the principal stands to the thing: theirs, their department's, taken in at the window, or no matter whose. */
export type Relation = 'own' | 'own-department' | 'window' | 'any'

export type Status = ApplicationStatus | ItemStatus | 'draft'

export interface Grant {
  readonly role: Role
  readonly relation: Relation
  /** Only while the thing is so; absent: always. */
  readonly while?: readonly Status[]
}

/** People of the item's department, while its task is open. */
const ofOpenTask = (...roles: readonly Role[]): readonly Grant[] =>
  roles.map((role) => ({ role, relation: 'own-department', while: ['open'] }))

const table = {
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
  // 好差评: of the applicant alone, and once it is over (RAT-07).
  rate: [{ role: 'applicant', relation: 'own', while: ['delivered', 'not-accepted', 'withdrawn', 'lapsed'] }],
  // Whoever has its number and a telephone of its form: the two together stand for the account.
  'find-by-number': [{ role: 'anyone', relation: 'any' }],
  'see-ratings': [{ role: 'supervisor', relation: 'any' }],
  check: [
    { role: 'officer', relation: 'own-department', while: ['checking'] },
    { role: 'chief', relation: 'own-department', while: ['checking'] },
  ],
  receive: [{ role: 'clerk', relation: 'any', while: ['checking', 'verifying'] }],
  accept: [{ role: 'clerk', relation: 'any', while: ['checking', 'verifying'] }],
  'sign-in': ofOpenTask('officer', 'chief'),
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
  decide: ofOpenTask('officer', 'chief'),
  // 补正 and 审核 are asked for and made with the right to decide; they are acts of their own, since a special step that
  // runs holds up the decision and neither of them.
  'ask-correction': ofOpenTask('officer', 'chief'),
  'record-review': ofOpenTask('officer', 'chief'),
  assign: ofOpenTask('officer', 'chief', 'head'),
  // Whoever was asked for an opinion by name may be of any department.
  opine: [
    { role: 'officer', relation: 'any', while: ['open'] },
    { role: 'chief', relation: 'any', while: ['open'] },
  ],
  sign: ofOpenTask('officer', 'chief', 'head'),
  // 退回: by whoever could sign instead.
  'send-back': ofOpenTask('officer', 'chief', 'head'),
  // Of the department, or of the people's government: which of them is the item's own law (行政许可法 42).
  extend: [{ role: 'head', relation: 'any', while: ['waiting', 'open', 'correcting'] }],
  delegate: [{ role: 'head', relation: 'own-department' }],
  repair: [{ role: 'supervisor', relation: 'any', while: ['waiting', 'open', 'correcting', 'decided'] }],
  supplement: [
    { role: 'applicant', relation: 'own', while: ['checking', 'correcting', 'verifying', 'in-progress'] },
    { role: 'clerk', relation: 'window', while: ['checking', 'correcting', 'verifying', 'in-progress'] },
  ],
  // 部门间函询 (002 §7): the item's own officers ask; whoever is asked is of another department.
  'send-letter': ofOpenTask('officer', 'chief'),
  'answer-letter': [
    { role: 'officer', relation: 'own-department' },
    { role: 'head', relation: 'own-department' },
  ],
  inspect: [
    { role: 'officer', relation: 'own-department', while: ['ended'] },
    { role: 'head', relation: 'own-department', while: ['ended'] },
  ],
  oversee: [{ role: 'supervisor', relation: 'any' }],
  'begin-step': ofOpenTask('officer', 'chief'),
  'conduct-step': [
    { role: 'officer', relation: 'own-department' },
    { role: 'chief', relation: 'own-department' },
  ],
  'ask-hearing': [
    { role: 'applicant', relation: 'own', while: ['in-progress'] },
    { role: 'clerk', relation: 'window', while: ['in-progress'] },
  ],
  // Whoever was decided on by rule may have a person look at it (个人信息保护法 24).
  'ask-people': [
    { role: 'applicant', relation: 'own', while: ['decided', 'ended'] },
    { role: 'clerk', relation: 'window', while: ['decided', 'ended'] },
  ],
  'look-again': [
    { role: 'officer', relation: 'own-department', while: ['decided', 'ended'] },
    { role: 'head', relation: 'own-department', while: ['decided', 'ended'] },
  ],
  // Of the public (003 §七.2): reads masked cases and gives tips, nothing else.
  observe: [{ role: 'observer', relation: 'any' }],
  tip: [{ role: 'observer', relation: 'any' }],
  'see-tips': [
    { role: 'observer', relation: 'own' },
    { role: 'supervisor', relation: 'any' },
    { role: 'officer', relation: 'own-department' },
    { role: 'head', relation: 'own-department' },
  ],
  'follow-up': [{ role: 'supervisor', relation: 'any' }],
  'answer-tip': [
    { role: 'officer', relation: 'own-department' },
    { role: 'head', relation: 'own-department' },
  ],
  // What is ready may be out before the rest has ended, where the bundle hands out so (000 §14).
  prepare: [{ role: 'clerk', relation: 'any', while: ['in-progress', 'ready', 'delivered'] }],
  issue: [{ role: 'clerk', relation: 'any', while: ['in-progress', 'ready'] }],
  'hand-over': [
    { role: 'officer', relation: 'own-department', while: ['ended'] },
    { role: 'chief', relation: 'own-department', while: ['ended'] },
  ],
  'take-over': [{ role: 'clerk', relation: 'any', while: ['in-progress', 'ready'] }],
  // Of the library; that its author is not its approver is a rule of its own (CAT-02).
  propose: [{ role: 'designer', relation: 'own' }],
  approve: [{ role: 'publisher', relation: 'any' }],
  'see-proposals': [
    { role: 'designer', relation: 'any' },
    { role: 'publisher', relation: 'any' },
    { role: 'supervisor', relation: 'any' },
  ],
  'see-ledger': [{ role: 'supervisor', relation: 'any' }],
  // Whoever proves who they are begins a session; nobody is anybody before.
  'begin-session': [{ role: 'anyone', relation: 'any' }],
  // Whose identity was checked at the counter may choose a new password.
  'recover-account': [{ role: 'clerk', relation: 'any' }],
  'manage-accounts': [{ role: 'administrator', relation: 'any' }],
} satisfies Readonly<Record<string, readonly Grant[]>>

export type Act = keyof typeof table

/** Who may do what: the server enforces it, pages draw their buttons from it. What is not here is forbidden. */
export const grants: Readonly<Record<Act, readonly Grant[]>> = table
