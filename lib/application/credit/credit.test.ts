import { expect, test } from 'vitest'
import { endOf, findDay, startOf } from '../../rules/calendar/day.ts'
import { dossierOf } from '../gaps/fixture.ts'
import { type CreditMark, findCreditBreach, isLive, markUntil } from './credit.ts'

const { law } = dossierOf({})
const since = startOf(findDay('2026-11-23') ?? Number.NaN)
const mark: CreditMark = {
  kind: 'broken-commitment',
  application: 'x',
  item: 'a',
  since,
  until: markUntil(law, since),
}
const chosen = { commits: ['a'], gaps: [] }

test('a mark counts through its last day, a year on by the law’s own number, and no longer', () => {
  expect(mark.until).toBe('2027-11-23')
  const end = endOf(findDay(mark.until) ?? Number.NaN)
  expect([isLive(mark, since), isLive(mark, end - 1), isLive(mark, end)]).toEqual([true, true, false])
})

test('a repaired mark counts no more', () => {
  expect(isLive({ ...mark, repaired: { at: since, by: 's', reason: '已整改' } }, since)).toBe(false)
})

test('bad credit keeps from commitments and from gaps, and from nothing else', () => {
  expect(findCreditBreach([mark], chosen, since)).toBe('COM-01.credit')
  expect(findCreditBreach([mark], { commits: [], gaps: ['photo'] }, since)).toBe('TOL-01.credit')
  expect(findCreditBreach([mark], { commits: [], gaps: [] }, since)).toBeUndefined()
  expect(findCreditBreach([], chosen, since)).toBeUndefined()
})
