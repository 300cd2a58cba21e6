import { expect, test } from 'vitest'
import { findApplicable } from './plan.ts'

const choices = {
  situations: [{ id: 'employees' }, { id: 'insure', when: 'situation.employees == "yes"' }],
  items: [
    { item: 'registration' },
    { item: 'enrolment', when: 'situation.insure == "yes"' },
    { item: 'declaration', when: 'situation.employees == "no"' },
  ],
}

test('items without a condition always apply, the others by the answers', () => {
  expect(findApplicable(choices, { employees: 'yes', insure: 'yes' })).toEqual({
    items: { registration: true, enrolment: true, declaration: false },
    situations: ['employees', 'insure'],
  })
})

test('a situation that is not asked has no answer, even when one is sent', () => {
  expect(findApplicable(choices, { employees: 'no', insure: 'yes' })).toEqual({
    items: { registration: true, enrolment: false, declaration: true },
    situations: ['employees'],
  })
})
