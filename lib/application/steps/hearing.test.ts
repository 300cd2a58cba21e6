import { expect, test } from 'vitest'
import { findDay } from '../../rules/calendar/day.ts'
import type { ItemState } from '../item-state.ts'
import type { StepState } from '../state.ts'
import { nine, sampleDossier } from './fixture.ts'
import { findHearingEndBreach, findSettingBreach } from './hearing.ts'

const on = findDay('2026-12-08') ?? Number.NaN
const asked: Partial<StepState> = { what: 'hearing', begunBy: 'beginner', hearing: { askedAt: nine('2026-11-24') } }

/** The rule broken when `zhao` is to chair the hearing of items that stand so. */
function breachOf(item: Partial<ItemState>, step: Partial<StepState> = {}) {
  const lists = { a: [{ kind: 'hearing' as const }], b: [{ kind: 'hearing' as const }] }
  const dossier = sampleDossier({ lists, steps: { s1: { ...asked, ...step } }, items: { b: item } })
  const held = dossier.state.steps?.s1 as StepState
  return findSettingBreach(dossier, held, { on, chair: 'zhao' }, nine('2026-11-24'))
}

const signature = { by: 'zhao', at: 0, passed: true }

test('whoever has a hand in the review of any of its items may not chair the hearing', () => {
  expect(breachOf({})).toBeUndefined()
  expect(breachOf({}, { begunBy: 'zhao' })).toBe('SPC-03.hearing-chair')
  for (const item of [
    { holder: 'zhao' },
    { reviewed: { compliance: signature } },
    { reviewed: { technical: signature } },
    { proposal: { decision: 'granted' as const, ...signature } },
    { coReviewers: { zhao: null } },
  ])
    expect(breachOf(item)).toBe('SPC-03.hearing-chair')
})

test('whoever took up the review after being named chair may not have been it', () => {
  const set = { at: 0, on: '2026-12-08', place: '听证室', chair: 'zhao' }
  const hearing = { askedAt: nine('2026-11-24'), set }
  const end = (items: Readonly<Record<string, Partial<ItemState>>>) => {
    const dossier = sampleDossier({ lists: { a: [{}] }, steps: { s1: { ...asked, hearing } }, items })
    return findHearingEndBreach(dossier, dossier.state.steps?.s1 as StepState, nine('2026-12-08'))
  }
  expect(end({})).toBeUndefined()
  expect(end({ a: { reviewed: { technical: signature } } })).toBe('SPC-03.hearing-chair')
})
