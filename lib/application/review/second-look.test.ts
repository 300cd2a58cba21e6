import { expect, test } from 'vitest'
import type { ItemState } from '../item-state.ts'
import { findAskingBreach, findLookBreach, isSecondLookOwed } from './second-look.ts'

const by = { role: 'system', id: 'system' }
const byRule: ItemState = {
  status: 'ended',
  round: 1,
  decision: { decision: 'granted', by, at: 1, rule: { by: 'rules', because: ['全部属实'] } },
}
const asked: ItemState = { ...byRule, peopleAsked: { at: 2, reason: '想知道依据' } }
const answered: ItemState = {
  ...byRule,
  peopleAsked: { at: 2, reason: '想知道依据', answered: { by: 'officer-a', at: 3, says: '规则成立' } },
}

test('what was decided by rule may be looked at by a person, once', () => {
  expect([byRule, asked, answered].map(findAskingBreach)).toEqual([undefined, 'ONL-09.once', 'ONL-09.once'])
})

test('what a person has decided, or nobody yet, is not', () => {
  expect(findAskingBreach({ status: 'ended', round: 1, decision: { decision: 'granted', by, at: 1 } })).toBe(
    'ONL-09.people',
  )
  expect(findAskingBreach({ status: 'ended', round: 1 })).toBe('ONL-09.people')
})

test('it is owed from the asking to the answer', () => {
  expect([byRule, asked, answered].map(isSecondLookOwed)).toEqual([false, true, false])
  expect([byRule, asked, answered].map(findLookBreach)).toEqual(['ONL-09.asked', undefined, 'ONL-09.asked'])
})
