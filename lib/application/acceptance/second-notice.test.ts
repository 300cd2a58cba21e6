import { expect, test } from 'vitest'
import { dossierOf, itemOf } from '../gaps/fixture.ts'
import type { ItemState } from '../item-state.ts'
import type { ApplicationState } from '../state.ts'
import { findSecondCorrectionBreach, findSecondNoticeBreach } from './second-notice.ts'

const { state: plain } = dossierOf({ a: itemOf('a'), b: itemOf('b') })
const notice = { at: 1, answeredAt: 2, findings: [{ at: 'fields.x', says: '有误', items: ['a'] }] }
const noticed: ApplicationState = { ...plain, notices: [notice], supplemented: ['fields.x'] }

test('the first notice may name anything, a later one only what came with the last answer', () => {
  expect(findSecondNoticeBreach(plain, ['fields.y'])).toBeUndefined()
  expect(findSecondNoticeBreach(noticed, ['fields.x'])).toBeUndefined()
  expect(findSecondNoticeBreach(noticed, ['fields.x', 'fields.y'])).toBe('ACC-06')
})

test('the first correction of an item may name anything, the next only what the last had handed in anew', () => {
  expect(findSecondCorrectionBreach(plain, 'a', ['fields.y'])).toBeUndefined()
  const correction = { says: '有误', fields: ['y'], materials: ['photo'], at: 3 }
  const a: ItemState = { status: 'open', round: 2, correction }
  const corrected = { ...plain, items: { ...plain.items, a } }
  expect(findSecondCorrectionBreach(corrected, 'a', ['fields.y', 'materials.photo'])).toBeUndefined()
  expect(findSecondCorrectionBreach(corrected, 'a', ['fields.z'])).toBe('ACC-06')
  expect(findSecondCorrectionBreach(corrected, 'b', ['fields.z'])).toBeUndefined()
})

test('the merged notice was the first time for the items that it touched, and for no others', () => {
  expect(findSecondCorrectionBreach(noticed, 'a', ['fields.y'])).toBe('ACC-06')
  expect(findSecondCorrectionBreach(noticed, 'a', ['fields.x'])).toBeUndefined()
  expect(findSecondCorrectionBreach(noticed, 'b', ['fields.y'])).toBeUndefined()
})
