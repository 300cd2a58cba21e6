import { expect, test } from 'vitest'
import type { Days } from '../../bundle/model.ts'
import { printDay } from '../../rules/calendar/day.ts'
import type { StepState } from '../state.ts'
import { expectedEnd, findStepLimit, publicityDue, stepDue } from './due.ts'
import { nine, sampleDossier } from './fixture.ts'

const natural = (days: number): Days => ({ days, count: 'natural' })
const working = (days: number): Days => ({ days, count: 'working' })
const print = (day: number | undefined) => (day === undefined ? undefined : printDay(day))

test('a step is due by its own limit from its beginning, and expected as the applicant was told', () => {
  const notice = { at: nine('2026-11-25'), days: 3, says: '' }
  const dossier = sampleDossier({ lists: { a: [{}] }, steps: { s1: {}, s2: { notice } } })
  expect([print(stepDue(dossier, 's1')), print(expectedEnd(dossier, 's1'))]).toEqual(['2026-12-07', '2026-12-07'])
  expect([print(stepDue(dossier, 's2')), print(expectedEnd(dossier, 's2'))]).toEqual(['2026-12-07', '2026-11-30'])
  expect(stepDue(dossier, 's3')).toBeUndefined()
})

test('of a joint step the limit that ends first rules, whichever way its days are counted', () => {
  const lists = { a: [{ limit: working(10) }], b: [{ limit: natural(11) }], c: [{ limit: working(8) }] }
  const dossier = sampleDossier({ lists, steps: { s1: {} } })
  expect(findStepLimit(dossier, dossier.state.steps?.s1 as StepState)).toEqual(working(8))
  const natural11 = sampleDossier({ lists: { a: lists.a, b: lists.b }, steps: { s1: {} } })
  expect(print(stepDue(natural11, 's1'))).toBe('2026-12-04')
})

test('a joint publicity lasts the longest of its items’ days, and nobody is late with it once it is noticed', () => {
  const kind = 'publicity' as const
  const lists = { a: [{ kind, limit: natural(7) }], b: [{ kind, limit: natural(14) }] }
  const notice = { at: nine('2026-11-24'), days: 14, says: '' }
  const dossier = sampleDossier({ lists, steps: { s1: { what: kind }, s2: { what: kind, notice } } })
  expect(print(stepDue(dossier, 's1'))).toBe('2026-12-07')
  expect(stepDue(dossier, 's2')).toBeUndefined()
  const { s1, s2 } = dossier.state.steps ?? {}
  expect([s1, s2].map((step) => step && print(publicityDue(dossier, step)))).toEqual([undefined, '2026-12-08'])
})
