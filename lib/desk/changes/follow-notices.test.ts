import { expect, test } from 'vitest'
import type { ApplicationState, ApplicationStatus } from '../../application/state.ts'
import { followNotices } from './follow-notices.ts'

const state = (status: ApplicationStatus): ApplicationState => ({
  status,
  owner: 'zhang',
  bundle: 'sample',
  version: 1,
  way: 'window',
  submittedAt: 0,
  items: {},
})

const told = (before: ApplicationStatus, after: ApplicationStatus) =>
  followNotices(state(before), 'one', state(after)).map((each) => each.send === 'notice' && each.message)

test('the applicant is told what came of acceptance, by ids only, whoever or whatever brought it about', () => {
  expect(told('checking', 'correcting')).toEqual([{ about: 'correction-notice', application: 'one' }])
  expect(told('checking', 'verifying')).toEqual([{ about: 'pre-accepted', application: 'one' }])
  expect(told('verifying', 'in-progress')).toEqual([{ about: 'accepted', application: 'one' }])
  expect(told('checking', 'not-accepted')).toEqual([{ about: 'not-accepted', application: 'one' }])
  expect(told('correcting', 'lapsed')).toEqual([{ about: 'lapsed', application: 'one' }])
})

test('nothing is told of a supplement, of one’s own withdrawal, of what comes later, or of acceptance in the act of filing', () => {
  expect(told('correcting', 'checking')).toEqual([])
  expect(told('checking', 'withdrawn')).toEqual([])
  expect(told('in-progress', 'ready')).toEqual([])
  expect(followNotices(undefined, 'one', state('in-progress'))).toEqual([])
})
