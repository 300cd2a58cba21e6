import { expect, test } from 'vitest'
import { type Act, grants, type Role } from './grants.ts'
import { concerns, may, mayEver, type Principal } from './may.ts'

const roles: readonly Role[] = [
  'anyone',
  'applicant',
  'officer',
  'chief',
  'head',
  'clerk',
  'supervisor',
  'observer',
  'designer',
  'publisher',
  'administrator',
]
/** Those who belong to a department. */
const staff: readonly Role[] = ['officer', 'chief', 'head']
const statuses = [
  'draft',
  'checking',
  'verifying',
  'in-progress',
  'ready',
  'delivered',
  'not-applicable',
  'waiting',
  'open',
  'correcting',
  'decided',
  'ended',
] as const
const acts = Object.keys(grants) as Act[]
const me = (role: Role): Principal => ({
  role,
  id: role === 'anyone' ? '' : 'me',
  ...(staff.includes(role) ? { department: 'mine' } : {}),
})
const subjects = [
  { relation: 'own', subject: { owner: 'me', department: 'other' } },
  { relation: 'own-department', subject: { owner: 'other', department: 'mine' } },
  { relation: 'window', subject: { owner: 'window:01abc', department: 'other' } },
  { relation: 'foreign', subject: { owner: 'other', department: 'other' } },
] as const

/** The whole table written out the other way round: who may do what to what, in which status. */
const allowed = new Set<string>([
  ...roles.flatMap((role) =>
    subjects.flatMap(({ relation }) =>
      statuses.flatMap((status) => [
        `${role} browse ${relation} ${status}`,
        `${role} begin-session ${relation} ${status}`,
        `${role} find-by-number ${relation} ${status}`,
      ]),
    ),
  ),
  ...subjects.flatMap(({ relation }) =>
    statuses.flatMap((status) => [
      `administrator manage-accounts ${relation} ${status}`,
      `clerk recover-account ${relation} ${status}`,
    ]),
  ),
  'applicant rate own delivered',
  ...subjects.flatMap(({ relation }) => statuses.map((status) => `supervisor see-ratings ${relation} ${status}`)),
  'applicant save own draft',
  'applicant submit own draft',
  'clerk save window draft',
  ...subjects.map(({ relation }) => `clerk intake ${relation} draft`),
  ...subjects.flatMap(({ relation }) => [
    ...['checking', 'verifying', 'in-progress'].map((status) => `clerk hand-papers ${relation} ${status}`),
    ...statuses.map((status) => `clerk see-slips ${relation} ${status}`),
  ]),
  ...['officer', 'chief'].flatMap((role) =>
    statuses.flatMap((status) => ['sign-slip', 'see-slips'].map((act) => `${role} ${act} own-department ${status}`)),
  ),
  ...statuses.map((status) => `clerk follow window ${status}`),
  'clerk correct window correcting',
  ...['checking', 'correcting', 'verifying', 'in-progress'].flatMap((status) => [
    `clerk withdraw window ${status}`,
    `clerk supplement window ${status}`,
  ]),
  'clerk ask-hearing window in-progress',
  ...statuses.map((status) => `applicant follow own ${status}`),
  ...subjects.flatMap(({ relation }) => statuses.map((status) => `supervisor follow ${relation} ${status}`)),
  'applicant correct own correcting',
  ...statuses.flatMap((status) => [
    `applicant account own ${status}`,
    `clerk account window ${status}`,
    ...staff.map((role) => `${role} account own-department ${status}`),
    ...['officer', 'head'].flatMap((role) =>
      ['watch', 'lead', 'explain'].map((act) => `${role} ${act} own-department ${status}`),
    ),
    ...subjects.flatMap(({ relation }) =>
      ['account', 'watch', 'show-card'].map((act) => `supervisor ${act} ${relation} ${status}`),
    ),
  ]),
  'officer check own-department checking',
  'chief check own-department checking',
  'officer sign-in own-department open',
  'chief sign-in own-department open',
  ...subjects.flatMap(({ relation }) =>
    ['receive', 'accept'].flatMap((act) => [`clerk ${act} ${relation} checking`, `clerk ${act} ${relation} verifying`]),
  ),
  ...['checking', 'correcting', 'verifying', 'in-progress'].map((status) => `applicant withdraw own ${status}`),
  ...['checking', 'correcting', 'verifying', 'in-progress'].map((status) => `applicant supplement own ${status}`),
  ...['officer', 'chief'].map((role) => `${role} hand-over own-department ended`),
  'officer inspect own-department ended',
  'head inspect own-department ended',
  ...staff.flatMap((role) => statuses.map((status) => `${role} review own-department ${status}`)),
  ...['officer', 'chief'].flatMap((role) =>
    ['decide', 'ask-correction', 'record-review'].map((act) => `${role} ${act} own-department open`),
  ),
  ...staff.flatMap((role) => ['assign', 'sign', 'send-back'].map((act) => `${role} ${act} own-department open`)),
  ...subjects.flatMap(({ relation }) => [
    `officer opine ${relation} open`,
    `chief opine ${relation} open`,
    ...['waiting', 'open', 'correcting'].map((status) => `head extend ${relation} ${status}`),
    ...['waiting', 'open', 'correcting', 'decided'].map((status) => `supervisor repair ${relation} ${status}`),
    ...statuses.map((status) => `supervisor oversee ${relation} ${status}`),
  ]),
  ...statuses.map((status) => `head delegate own-department ${status}`),
  ...['officer', 'chief'].flatMap((role) => [
    `${role} begin-step own-department open`,
    `${role} send-letter own-department open`,
    ...statuses.map((status) => `${role} conduct-step own-department ${status}`),
  ]),
  'applicant ask-hearing own in-progress',
  ...['decided', 'ended'].flatMap((status) => [
    `applicant ask-people own ${status}`,
    `clerk ask-people window ${status}`,
    `officer look-again own-department ${status}`,
    `head look-again own-department ${status}`,
  ]),
  ...statuses.flatMap((status) => [
    `observer see-tips own ${status}`,
    ...['officer', 'head'].flatMap((role) =>
      ['see-tips', 'answer-tip', 'answer-letter'].map((act) => `${role} ${act} own-department ${status}`),
    ),
    ...subjects.flatMap(({ relation }) => [
      ...['observe', 'tip'].map((act) => `observer ${act} ${relation} ${status}`),
      ...['see-tips', 'follow-up'].map((act) => `supervisor ${act} ${relation} ${status}`),
    ]),
  ]),
  ...statuses.flatMap((status) => [
    `designer propose own ${status}`,
    ...subjects.flatMap(({ relation }) => [
      `publisher approve ${relation} ${status}`,
      `supervisor see-ledger ${relation} ${status}`,
      ...['designer', 'publisher', 'supervisor'].map((role) => `${role} see-proposals ${relation} ${status}`),
    ]),
  ]),
  ...subjects.flatMap(({ relation }) => [
    ...['in-progress', 'ready', 'delivered'].map((status) => `clerk prepare ${relation} ${status}`),
    ...['issue', 'take-over'].flatMap((act) => [
      `clerk ${act} ${relation} in-progress`,
      `clerk ${act} ${relation} ready`,
    ]),
  ]),
])

for (const role of roles)
  for (const act of acts)
    test(`${role} may ${act} exactly where the table says`, () => {
      for (const { relation, subject } of subjects)
        for (const status of statuses) {
          const cell = `${role} ${act} ${relation} ${status}`
          expect(may(me(role), act, { ...subject, status }), cell).toBe(allowed.has(cell))
        }
    })

test('what someone may do in some status concerns them in every status', () => {
  for (const role of roles)
    for (const act of acts)
      for (const { subject } of subjects)
        for (const status of statuses)
          if (may(me(role), act, { ...subject, status })) {
            expect(concerns(me(role), act, subject)).toBe(true)
            expect(mayEver(me(role), act)).toBe(true)
          }
})

test('an officer without a department has no tasks, and nobody in particular owns nothing', () => {
  expect(concerns({ role: 'officer', id: 'me' }, 'review', {})).toBe(false)
  expect(concerns({ role: 'applicant', id: '' }, 'save', { owner: '' })).toBe(false)
})
