import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bundle, Days } from '../../bundle/model.ts'
import { defaultSettings } from '../../bundle/settings.ts'
import { type Day, dayOf } from '../../rules/calendar/day.ts'
import { openCalendar } from '../../rules/calendar/open-calendar.ts'
import type { Entry, Event } from '../events.ts'
import { fold } from '../fold.ts'
import type { ApplicationState } from '../state.ts'
import { accountOf } from './account.ts'
import { promiseOf } from './limits.ts'
import { spansOf } from './spans.ts'
import { summarise } from './summary.ts'

const off = Array.from({ length: 60 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n * 6)).toISOString().slice(0, 10))
const calendar = openCalendar({ version: 1, years: [{ year: 2026, notice: '试', off, work: [] }], local: [] })
const law = { calendar, settings: defaultSettings, settingsVersion: 0 }

/** Item b needs a; both may be tested. */
const bundleOf = (promise: Days, begins: 'at-once' | 'after-results'): Bundle => {
  const item = (id: string) => ({
    id,
    name: id,
    code: id,
    department: `office-${id}`,
    kind: 'licence',
    mode: 'strict' as const,
    basis: [],
    promise,
    elements: [],
    materials: [],
    steps: [{ kind: 'testing' as const, basis: '《样例法》第一条', limit: promise, required: false, officers: 1 }],
  })
  return {
    id: 'sample',
    name: '样例',
    for: 'person',
    lead: 'office-a',
    situations: [],
    items: [
      { item: 'a', after: [], begins: 'at-once' },
      { item: 'b', after: ['a'], begins },
    ],
    accept: { by: 'departments' },
    deliver: { policy: 'together', ways: ['window'] },
    catalogue: {
      departments: {},
      items: { a: item('a'), b: item('b') },
      elements: {},
      materials: {},
      certificates: {},
    },
  }
}

/** A life with a pause before each of its events; `acts` picks what else happens to b meanwhile. */
function lifeOf(gaps: readonly number[], acts: readonly boolean[]): Entry[] {
  const [corrects, stops, extends_, corrected, delivers] = acts
  const submitted: Event = {
    kind: 'submitted',
    owner: 'zhang',
    bundle: 'sample',
    version: 1,
    plan: { a: true, b: true },
    way: 'window',
    law: { calendar: 1, settings: 0 },
  }
  const checked = ['a', 'b'].map((item): Event => ({ kind: 'checked', item, findings: [] }))
  const later = (kind: string): Event[] => [{ kind, item: 'b' } as Event]
  const events: Event[] = [
    submitted,
    ...(corrects
      ? [
          ...checked,
          { kind: 'correction-noticed', findings: [] } as Event,
          { kind: 'supplemented', places: [] } as Event,
        ]
      : []),
    ...checked,
    { kind: 'accepted', how: 'departments', from: 0 },
    { kind: 'opened', item: 'a', round: 1 },
    { kind: 'decided', item: 'a', decision: 'granted' },
    { kind: 'recorded', item: 'a', outcome: 'granted' },
    { kind: 'opened', item: 'b', round: 1 },
    ...(stops
      ? [
          { kind: 'step-begun', step: 's1', what: 'testing', items: ['b'], reason: '试' } as Event,
          { kind: 'step-noticed', step: 's1', days: 3, says: '试' } as Event,
          { kind: 'step-ended', step: 's1', passed: true, says: '试', officers: ['x'] } as Event,
        ]
      : []),
    ...(extends_ ? [{ kind: 'extended', item: 'b', days: 4, reason: '试', approver: 'organ-head' } as Event] : []),
    ...(corrected
      ? [
          { kind: 'correction-requested', item: 'b', says: '试', fields: [], materials: [] } as Event,
          ...later('corrected'),
          { kind: 'opened', item: 'b', round: 2 } as Event,
        ]
      : []),
    { kind: 'decided', item: 'b', decision: 'granted' },
    { kind: 'recorded', item: 'b', outcome: 'granted' },
    { kind: 'merged' },
    ...(delivers ? [{ kind: 'delivered', way: 'window' } as Event] : []),
  ]
  let now = Date.UTC(2026, 2, 2, 1)
  let received = now
  return events.map((event, index) => {
    now += (gaps[index % gaps.length] ?? 0) * 3_600_000
    if (event.kind === 'submitted' || event.kind === 'supplemented') received = now
    const dated = event.kind === 'accepted' ? { ...event, from: received } : event
    return { ...dated, seq: index + 1, at: now, by: { role: 'system', id: 'test' } } as Entry
  })
}

const lives = {
  gaps: fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 5, maxLength: 24 }),
  acts: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  days: fc.integer({ min: 0, max: 30 }),
  count: fc.constantFrom('working' as const, 'natural' as const),
  begins: fc.constantFrom('at-once' as const, 'after-results' as const),
  cut: fc.integer({ min: 1, max: 24 }),
}

test('the account sums to the calendar: every day from filing on is there once, whatever happens', () => {
  fc.assert(
    fc.property(fc.record(lives), ({ gaps, acts, days, count, begins, cut }) => {
      const bundle = bundleOf({ days, count }, begins)
      const entries = lifeOf(gaps, acts).slice(0, cut)
      const first = dayOf(entries[0]?.at ?? 0)
      const through = dayOf(entries.at(-1)?.at ?? 0) + 3
      for (const item of ['a', 'b']) {
        const account = accountOf({ id: 'x', entries, bundle, law }, item, through)
        const last = account.at(-1)?.day ?? first
        expect(account.map(({ day }) => day)).toEqual(range(first, last))
        expect(last).toBe(entries.at(-1)?.kind === 'delivered' ? through - 3 : through)
        const { parties, days: all, counted } = summarise(account)
        const sum = Object.values(parties)
        expect(sum.reduce((total, party) => total + party.natural, 0)).toBe(all.natural)
        expect(sum.reduce((total, party) => total + party.working, 0)).toBe(calendar.countWorking(first - 1, last))
        const spans = spansOf(account)
        expect(spans.reduce((total, span) => total + span.to - span.from + 1, 0)).toBe(all.natural)
        expect(spans.reduce((total, span) => total + span.counted, 0)).toBe(counted)
      }
    }),
    { numRuns: 300 },
  )
})

test('through its last day a limit has used up exactly its days, stops left out', () => {
  fc.assert(
    fc.property(fc.record(lives), ({ gaps, acts, days, count, begins }) => {
      const bundle = bundleOf({ days, count }, begins)
      const entries = lifeOf(gaps, acts).filter(
        ({ kind, ...rest }) => !('item' in rest && rest.item === 'b' && ['decided', 'recorded'].includes(kind)),
      )
      const state = entries
        .filter(({ kind }) => kind !== 'merged' && kind !== 'delivered')
        .reduce<ApplicationState | undefined>(fold, undefined)
      if (!state) throw new Error('no state')
      const dossier = { id: 'x', state, bundle, law }
      const promise = promiseOf(dossier, 'b')
      const { last = 0, extended = 0 } = promise ?? {}
      const kept = entries.filter(({ kind }) => kind !== 'merged' && kind !== 'delivered')
      const account = accountOf({ id: 'x', entries: kept, bundle, law }, 'b', last)
      const counted = account.filter(({ counts }) => counts).length
      if (count === 'working') expect(counted).toBe(days + extended)
      else expect(counted).toBeGreaterThanOrEqual(days + extended)
    }),
    { numRuns: 300 },
  )
})

const range = (from: Day, to: Day): Day[] => Array.from({ length: to - from + 1 }, (_, n) => from + n)
