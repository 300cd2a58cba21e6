import { expect, test } from 'vitest'
import type { ItemState } from '../../application/item-state.ts'
import type { ApplicationState } from '../../application/state.ts'
import { nine, sampleDossier } from '../../application/steps/fixture.ts'
import type { Application } from '../changes/application.ts'
import { viewProgress, withoutWords } from './progress-view.ts'

interface Sample {
  readonly state?: Partial<ApplicationState>
  readonly items?: Readonly<Record<string, Partial<ItemState>>>
  readonly steps?: Parameters<typeof sampleDossier>[0]['steps']
}

/** Two items side by side, filed on Monday 2026-11-23, with 20 working days each. */
function application({ state, items, steps }: Sample = {}): Application {
  const opened = { openedAt: nine('2026-11-23') }
  const dossier = sampleDossier({
    lists: { a: [{}, { kind: 'appraisal' }], b: [] },
    items: { a: { ...opened, ...items?.a }, b: { ...opened, ...items?.b } },
    ...(steps && { steps }),
  })
  const whole = { ...dossier.state, acceptedAt: nine('2026-11-23'), ...state }
  return { ...dossier, state: whole, head: { pk: '', sk: '', rev: 3, seq: 3, link: '', state: whole } }
}

const now = nine('2026-11-25')
const view = (sample?: Sample, language: 'zh' | 'en' = 'zh') => viewProgress(application(sample), language, now)
const over = (outcome: ItemState['outcome']): Partial<ItemState> => ({ status: 'ended', outcome, endedAt: now })
const test1 = { s1: { items: ['a'], notice: { at: nine('2026-11-24'), days: 5, says: '送检' } } }

test('the same is told in either language; what a designer wrote in none stays Chinese', () => {
  const of = (language: 'zh' | 'en') => {
    const { next, items } = view({ steps: test1 }, language)
    return [next.map(({ says }) => says).slice(-2), items[0]?.standsStill?.what, items[0]?.name]
  }
  expect(of('zh')).toEqual([['结果统一出件，请到窗口领取', '请您评价'], '检测', 'a'])
  expect(of('en')).toEqual([['The results are handed out at the window', 'Please rate how it went'], 'testing', 'a'])
})

test('items that do not apply are not on the time line', () => {
  expect(
    view({ items: { b: { status: 'not-applicable', outcome: 'not-applicable' } } }).items.map(({ id }) => id),
  ).toEqual(['a'])
})

test('each status has its own beginning', () => {
  const since = (items: Sample['items']) => view({ items }).items[0]?.since
  expect(since({ a: { status: 'open', openedAt: 5 } })).toBe(5)
  expect(since({ a: { status: 'correcting', correction: { says: '', fields: [], materials: [], at: 6 } } })).toBe(6)
  expect(since({ a: { status: 'ended', outcome: 'granted', endedAt: 7 } })).toBe(7)
  expect(since({ a: { status: 'waiting' } })).toBe(nine('2026-11-23'))
})

test('the whole is promised by no day while any of it stands still, and later by as long as it stood', () => {
  expect(view().promisedBy).toBe('2026-12-21')
  expect(view({ steps: test1 }).promisedBy).toBeUndefined()
  const end = { at: nine('2026-11-27'), passed: true, says: '', officers: ['o'] }
  const [begun, after] = [test1.s1, view({ steps: { s1: { ...test1.s1, end } } })]
  expect(begun.notice.days).toBe(5)
  expect(after.items[0]?.standsStill).toBeUndefined()
  expect(after.items.map(({ promisedBy }) => promisedBy)).toEqual([after.promisedBy, '2026-12-21'])
  // 25, 26 and 27 November did not count.
  expect(after.promisedBy).toBe('2026-12-24')
})

test('of two steps that stop one clock, the one that ends last is told', () => {
  const s2 = { what: 'appraisal', items: ['a'], notice: { at: nine('2026-11-24'), days: 8, says: '鉴定' } } as const
  const still = view({ steps: { ...test1, s2 } }).items[0]?.standsStill
  expect(still).toMatchObject({ what: '鉴定', until: '2026-12-04', told: '鉴定' })
})

test('an item that has ended stands still no more, whatever step was left open', () => {
  expect(view({ steps: test1, items: { a: over('granted') } }).items[0]?.standsStill).toBeUndefined()
})

test('what comes next follows how far it is, and who acts', () => {
  const next = (state: Partial<ApplicationState>, items?: Sample['items']) =>
    view({ state, ...(items && { items }) }).next.map(({ what, by }) => `${what} ${by}`)
  const law = { calendar: 0, settings: 0 }
  const unaccepted = { acceptedAt: undefined, law } as unknown as Partial<ApplicationState>
  const waiting = { a: { status: 'waiting' }, b: { status: 'waiting' } } as const
  expect(next({ ...unaccepted, status: 'checking' }, waiting)[0]).toBe('accept department')
  expect(next({ ...unaccepted, status: 'verifying', preAcceptedAt: now }, waiting)[0]).toBe('originals applicant')
  expect(next({ ...unaccepted, status: 'correcting' }, waiting).slice(0, 2)).toEqual([
    'correct applicant',
    'accept department',
  ])
  const granted = { a: over('granted'), b: over('refused') }
  expect(next({ status: 'ready', readyAt: now, way: 'mail' }, granted)).toEqual(['mail post', 'rate applicant'])
  expect(next({ status: 'ready', readyAt: now, way: 'electronic' }, granted)[0]).toBe('electronic window')
  expect(next({ status: 'delivered', deliveredAt: now }, granted)).toEqual(['rate applicant'])
  const rating = { grade: 4, tags: [], way: 'account', at: now } as const
  expect(next({ status: 'delivered', deliveredAt: now, rating }, granted)).toEqual([])
})

test('without the words of officers and applicants all else stays', () => {
  const rating = { grade: 4, tags: ['fast'], text: '家里的事', way: 'account', at: now } as const
  const extension = { days: 3, reason: '情况复杂', approver: 'organ-head', at: now } as const
  const whole = view({ steps: test1, items: { a: { extension } }, state: { rating } })
  const less = withoutWords(whole)
  for (const secret of ['送检', '情况复杂', '家里的事']) {
    expect(JSON.stringify(whole)).toContain(secret)
    expect(JSON.stringify(less)).not.toContain(secret)
  }
  expect(less.items[0]).toMatchObject({
    extended: { days: 3 },
    standsStill: { kind: 'step', article: '行政许可法 45' },
  })
  expect(less.rating).toMatchObject({ grade: 4, tags: ['fast'] })
})
