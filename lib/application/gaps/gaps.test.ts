import { expect, test } from 'vitest'
import type { Days, Item } from '../../bundle/model.ts'
import { endOf, findDay, printDay, startOf } from '../../rules/calendar/day.ts'
import type { Dossier } from '../dossier.ts'
import { gapExpiry } from '../due/gap-expiry.ts'
import { fold } from '../fold.ts'
import { isSettled } from '../settled.ts'
import { settleChoices } from './choices.ts'
import { dossierOf, itemOf } from './fixture.ts'
import { findShortestTolerance, gapDue } from './gaps.ts'

const working = (days: number): Days => ({ days, count: 'working' })
const natural = (days: number): Days => ({ days, count: 'natural' })
const later = (limit: Days, onExpiry: 'withdrawn' | 'ended' | 'refused' = 'withdrawn'): Partial<Item> => ({
  materials: ['plan', 'photo'],
  gaps: { materials: { photo: limit }, onExpiry },
})
const onDay = (text: string) => startOf(findDay(text) ?? Number.NaN) + 9 * 3_600_000
const print = (dossier: Dossier) => {
  const due = gapDue(dossier, 'photo')
  return due === undefined ? undefined : printDay(due)
}

test('the term runs from acceptance, not from filing, and the shortest of the items’ terms holds', () => {
  const items = { a: itemOf('a', later(working(5))), b: itemOf('b', later(natural(6))), c: itemOf('c') }
  const before = dossierOf(items, { submittedAt: onDay('2026-11-23'), gaps: { photo: {} } })
  expect(print(before)).toBeUndefined()
  const acceptedAt = onDay('2026-11-25')
  expect(print(dossierOf(items, { ...before.state, acceptedAt }))).toBe('2026-12-01')
  const alone = { a: itemOf('a', later(working(5))) }
  expect(print(dossierOf(alone, { acceptedAt, gaps: { photo: {} } }))).toBe('2026-12-02')
  expect(gapDue(dossierOf(items, { acceptedAt }), 'photo')).toBeUndefined()
})

test('acceptance may count from the receipt; the term runs from when it was told, which does not depend on a late computer', () => {
  const items = { a: itemOf('a', later(working(2))) }
  const acceptedAt = onDay('2026-11-02')
  const gaps = { photo: {} }
  const due = (how: 'departments' | 'deemed', more = {}) =>
    print(dossierOf(items, { acceptedAt, receivedAt: acceptedAt, acceptedHow: how, gaps, ...more }))
  expect(due('departments', { toldAt: onDay('2026-11-05') })).toBe('2026-11-09')
  expect(due('departments', { toldAt: onDay('2026-11-03'), verifiedAt: onDay('2026-11-06') })).toBe('2026-11-10')
  for (const toldAt of [onDay('2026-11-10'), onDay('2026-11-20')]) expect(due('deemed', { toldAt })).toBe('2026-11-12')
})

test('an item that does not apply shortens no term and forbids no promise', () => {
  const items = { a: itemOf('a', later(working(5))), b: itemOf('b', later(working(1))) }
  const b = { status: 'not-applicable', round: 0, outcome: 'not-applicable' } as const
  const a = { status: 'open', round: 1 } as const
  const state = { acceptedAt: onDay('2026-11-25'), gaps: { photo: {} }, items: { a, b } }
  expect(print(dossierOf(items, state))).toBe('2026-12-02')
  const { bundle } = dossierOf({ ...items, b: itemOf('b', { materials: ['photo'] }) })
  const chosen = { gaps: ['photo'], materials: { plan: {} } }
  expect(settleChoices(bundle, { a: true, b: false }, chosen)).toMatchObject({ gaps: ['photo'], main: [] })
  expect(settleChoices(bundle, { a: true, b: true }, chosen)).toMatchObject({ gaps: [], main: ['photo'] })
})

test('what is there is no gap, whatever was promised', () => {
  const { bundle } = dossierOf({ a: itemOf('a', later(working(5))) })
  const chosen = { gaps: ['photo'], materials: { plan: {}, photo: {} } }
  expect(settleChoices(bundle, { a: true }, chosen)).toEqual({
    commits: [],
    gaps: [],
    promisable: [],
    main: [],
    missing: [],
  })
  expect(findShortestTolerance(bundle, ['a'], 'plan')).toBeUndefined()
})

test('the term is over at the end of its last day, once, and nothing rings afterwards', () => {
  const items = { a: itemOf('a', later(working(5), 'ended')), b: itemOf('b') }
  let dossier = dossierOf(items, { acceptedAt: onDay('2026-11-25'), gaps: { photo: {} } })
  const at = gapExpiry.at(dossier)
  expect(at).toBe(endOf(findDay('2026-12-02') ?? Number.NaN))
  const events = gapExpiry.events(dossier, at ?? Number.NaN, at ?? Number.NaN)
  expect(events).toEqual([
    { kind: 'gap-expired', material: 'photo', items: ['a'] },
    { kind: 'recorded', item: 'a', outcome: 'expired', because: 'photo' },
  ])
  for (const [n, event] of events.entries()) {
    const entry = { ...event, seq: n + 1, at: 0, by: { role: 'system', id: 'law' } } as never
    dossier = { ...dossier, state: fold(dossier.state, entry) }
  }
  expect(gapExpiry.at(dossier)).toBeUndefined()
  expect(dossier.state.items).toMatchObject({ a: { status: 'ended' }, b: { status: 'open' } })
})

test('a term does not ring for what has ended or was refused, nor once the application is over', () => {
  const items = { a: itemOf('a', later(working(5))) }
  const acceptedAt = onDay('2026-11-25')
  const refused = {
    status: 'decided',
    round: 1,
    decision: { decision: 'refused', by: { role: 'officer', id: 'o' }, at: 0 },
  } as const
  const state = { acceptedAt, gaps: { photo: {} } }
  expect(gapExpiry.at(dossierOf(items, { ...state, items: { a: refused } }))).toBeUndefined()
  expect(gapExpiry.at(dossierOf(items, { ...state, status: 'withdrawn' }))).toBeUndefined()
  expect(gapExpiry.at(dossierOf(items, { ...state, gaps: { photo: { filledAt: 1 } } }))).toBeUndefined()
})

test('only a grant waits for a promised material', () => {
  const items = { a: itemOf('a', later(working(5))), b: itemOf('b') }
  const decided = (decision: 'granted' | 'refused') =>
    ({ status: 'decided', round: 1, decision: { decision, by: { role: 'officer', id: 'o' }, at: 0 } }) as const
  const settled = (decision: 'granted' | 'refused', gap = {}) => {
    const both = { a: decided(decision), b: decided(decision) }
    const { state, bundle } = dossierOf(items, { gaps: { photo: gap }, items: both })
    return ['a', 'b'].map((item) => isSettled(state, bundle, item))
  }
  expect(settled('granted')).toEqual([false, true])
  expect(settled('granted', { filledAt: 1 })).toEqual([true, true])
  expect(settled('refused')).toEqual([true, true])
})
