import { expect, test } from 'vitest'
import { type Act, concerns, grants, may, mayEver, type Principal, type Role } from './may.ts'

const roles: readonly Role[] = ['anyone', 'applicant', 'officer', 'clerk', 'supervisor']
const statuses = [
  'draft',
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
  ...(role === 'officer' ? { department: 'mine' } : {}),
})
const subjects = [
  { relation: 'own', subject: { owner: 'me', department: 'other' } },
  { relation: 'own-department', subject: { owner: 'other', department: 'mine' } },
  { relation: 'foreign', subject: { owner: 'other', department: 'other' } },
] as const

/** The whole table written out the other way round: who may do what to what, in which status. */
const allowed = new Set<string>([
  ...roles.flatMap((role) =>
    subjects.flatMap(({ relation }) => statuses.map((status) => `${role} browse ${relation} ${status}`)),
  ),
  'applicant save own draft',
  'applicant submit own draft',
  ...statuses.map((status) => `applicant follow own ${status}`),
  ...subjects.flatMap(({ relation }) => statuses.map((status) => `supervisor follow ${relation} ${status}`)),
  'applicant correct own correcting',
  ...statuses.map((status) => `officer review own-department ${status}`),
  'officer decide own-department open',
  ...subjects.flatMap(({ relation }) => [
    `clerk prepare ${relation} ready`,
    `clerk prepare ${relation} delivered`,
    `clerk issue ${relation} ready`,
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
