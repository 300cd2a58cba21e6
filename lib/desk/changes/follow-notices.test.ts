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
  expect(told('checking', 'not-accepted')).toContainEqual({ about: 'not-accepted', application: 'one' })
  expect(told('correcting', 'lapsed')).toContainEqual({ about: 'lapsed', application: 'one' })
})

const invited = { about: 'rate', application: 'one' }

test('whoever’s application has ended, however it did, is invited to rate it, once', () => {
  for (const end of ['delivered', 'not-accepted', 'withdrawn', 'lapsed'] as const) {
    expect(told('in-progress', end).filter((each) => JSON.stringify(each) === JSON.stringify(invited))).toHaveLength(1)
    expect(told(end, end)).toEqual([])
  }
  const rated = { ...state('delivered'), rating: { grade: 5, tags: [], way: 'account', at: 1 } as const }
  expect(followNotices(rated, 'one', rated)).toEqual([])
})

test('nothing else is told of a supplement, of one’s own withdrawal, of what comes later, or of acceptance in the act of filing', () => {
  expect(told('correcting', 'checking')).toEqual([])
  expect(told('checking', 'withdrawn')).toEqual([invited])
  expect(told('in-progress', 'ready')).toEqual([])
  expect(followNotices(undefined, 'one', state('in-progress'))).toEqual([])
})
