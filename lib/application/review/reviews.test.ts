import { expect, test } from 'vitest'
import type { Item } from '../../bundle/model.ts'
import { findHolderBreach, findTransferBreach } from './holder.ts'
import { findReviewBreach, havePassed } from './reviews.ts'

const item = { reviews: ['compliance', 'technical'] } as unknown as Item
const by = (person: string, passed = true) => ({ by: person, at: 0, passed })
const open = { status: 'open', round: 1 } as const

test('reviews have passed when each that is asked for was passed, by people of whom no two are the same', () => {
  expect(havePassed(item, open)).toBe(false)
  expect(havePassed(item, { ...open, reviewed: { compliance: by('wang') } })).toBe(false)
  expect(havePassed(item, { ...open, reviewed: { compliance: by('wang'), technical: by('zhao', false) } })).toBe(false)
  expect(havePassed(item, { ...open, reviewed: { compliance: by('wang'), technical: by('wang') } })).toBe(false)
  expect(havePassed(item, { ...open, reviewed: { compliance: by('wang'), technical: by('zhao') } })).toBe(true)
  expect(havePassed({ ...item, reviews: undefined }, open)).toBe(true)
})

test('whoever made one review may make it again, but not the other', () => {
  const state = { ...open, reviewed: { compliance: by('wang', false) } }
  expect(findReviewBreach(state, 'compliance', 'wang')).toBeUndefined()
  expect(findReviewBreach(state, 'technical', 'wang')).toBe('SEA-03')
  expect(findReviewBreach(state, 'technical', 'zhao')).toBeUndefined()
})

test('a task without a named holder is everybody’s in the department; with one it is theirs', () => {
  expect(findHolderBreach(open, 'wang')).toBeUndefined()
  expect(findHolderBreach({ ...open, holder: 'wang' }, 'wang')).toBeUndefined()
  expect(findHolderBreach({ ...open, holder: 'wang' }, 'zhao')).toBe('CON-03.holder')
  expect(findTransferBreach('wang', { to: 'zhao', reason: '休假' })).toBeUndefined()
  expect(findTransferBreach('wang', { to: 'wang', reason: '休假' })).toBe('CON-03')
})
