import { expect, test } from 'vitest'
import { daysLeft, layTimeAxis, type Shown, type ShownItem } from '../../web/pages/follow/time-axis.ts'

/** An instant in China. */
const at = (day: string, hour = 9) => Date.parse(`${day}T00:00:00+08:00`) + hour * 3_600_000

const item = (part: Partial<ShownItem> = {}): ShownItem => ({
  id: 'a',
  name: '出生登记',
  department: { id: 'police', name: '公安局' },
  status: 'open',
  since: at('2026-11-23'),
  heldBy: { party: 'department', name: '公安局' },
  ...part,
})

const shown = (items: readonly ShownItem[], part: Partial<Shown> = {}): Shown => ({
  application: 'x',
  revision: 1,
  bundle: 'newborn',
  name: '新生儿',
  status: 'in-progress',
  now: at('2026-11-25', 12),
  submittedAt: at('2026-11-23'),
  items: [...items],
  next: [],
  ...part,
})

const barsOf = (view: Shown) => layTimeAxis(view).rows[0]?.bars.map(({ part, from, to }) => [part, from, to])

const daysOf = (view: Shown) => layTimeAxis(view).ticks.map(({ day }) => day)
const marksOf = (view: Shown) => layTimeAxis(view).rows.map(({ promised, legal, beyond }) => [promised, legal, beyond])

test('the axis runs from the day of filing to the end of the last promised day', () => {
  const view = shown([
    item({ promisedBy: '2026-11-25' }),
    item({ id: 'b', promisedBy: '2026-11-26' }),
    item({ id: 'c' }),
  ])
  expect(daysOf(view)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'])
  expect(layTimeAxis(view).today).toBe(62.5)
  expect(marksOf(view)).toEqual([
    [75, undefined, undefined],
    [100, undefined, undefined],
    [undefined, undefined, undefined],
  ])
})

test('a legal day soon after the promise has its place on the axis', () => {
  const view = shown([item({ promisedBy: '2026-11-28', legalBy: '2026-11-30' })])
  expect(daysOf(view)).toEqual(['2026-11-23', '2026-11-25', '2026-11-27', '2026-11-29'])
  expect(marksOf(view)).toEqual([[75, 100, undefined]])
})

test('a legal day months away is marked at the end of the axis with its date, and does not press the rest to the edge', () => {
  const far = item({ id: 'b', promisedBy: '2026-11-26', legalBy: '2027-03-01' })
  const view = shown([item({ promisedBy: '2026-11-28', legalBy: '2026-11-29' }), far])
  expect(daysOf(view)).toEqual(['2026-11-23', '2026-11-25', '2026-11-27', '2026-11-29'])
  expect(marksOf(view)).toEqual([
    [75, 87.5, undefined],
    [50, 100, '2027-03-01'],
  ])
})

test('where nothing is promised yet, a legal day far away still leaves room for what has been', () => {
  const view = shown([item({ legalBy: '2028-03-01' })])
  expect(daysOf(view)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'])
  expect(marksOf(view)).toEqual([[undefined, 100, '2028-03-01']])
})

test('the legal day of an item that has ended is not drawn, and lengthens nothing', () => {
  const ended = item({ endedAt: at('2026-11-24'), promisedBy: '2026-11-28', legalBy: '2026-11-29' })
  expect(marksOf(shown([ended]))).toEqual([[100, undefined, undefined]])
})

test('what was waited, worked and is left lies end to end', () => {
  const begun = item({ startedAt: at('2026-11-24', 0), promisedBy: '2026-11-27' })
  expect(barsOf(shown([begun]))).toEqual([
    ['waited', 7.5, 20],
    ['worked', 20, 50],
    ['left', 50, 100],
  ])
})

test('a clock that stands still is drawn apart, as long as it is expected to', () => {
  const still = {
    kind: 'step',
    what: '检测',
    since: at('2026-11-25', 0),
    until: '2026-11-27',
    article: '',
    says: '',
  } as const
  const stopped = item({ startedAt: at('2026-11-23'), standsStill: still })
  expect(barsOf(shown([stopped]))).toEqual([
    ['worked', 7.5, 40],
    ['still', 40, 100],
  ])
})

test('what is over its promise is late from the end of the promised day', () => {
  const late = item({ startedAt: at('2026-11-23'), promisedBy: '2026-11-24' })
  expect(barsOf(shown([late], { now: at('2026-11-26', 24) }))).toEqual([
    ['worked', 9.38, 50],
    ['late', 50, 100],
  ])
})

test('an item that has ended is drawn to its end, and one that never began has only waited', () => {
  const ended = item({ startedAt: at('2026-11-23'), endedAt: at('2026-11-24'), promisedBy: '2026-11-27' })
  expect(barsOf(shown([ended]))?.map(([part]) => part)).toEqual(['worked'])
  expect(barsOf(shown([item({ status: 'waiting' })]))?.map(([part]) => part)).toEqual(['waited'])
})

test('once all is over there is neither today nor a promise on it', () => {
  const axis = layTimeAxis(shown([item({ promisedBy: '2026-12-31' })], { endedAt: at('2026-11-24') }))
  expect(axis.today).toBeUndefined()
  expect(axis.rows[0]?.promised).toBeUndefined()
  expect(axis.ticks.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24'])
})

test('a year and more still has at most six marked days', () => {
  const axis = layTimeAxis(shown([item({ promisedBy: '2028-03-01' })]))
  expect(axis.ticks.length).toBeLessThanOrEqual(6)
  expect(axis.ticks.length).toBeGreaterThan(1)
})

test('days left are those of the calendar in China', () => {
  expect(daysLeft('2026-11-25', at('2026-11-25', 23.9))).toBe(0)
  expect(daysLeft('2026-11-28', at('2026-11-25', 0))).toBe(3)
  expect(daysLeft('2026-11-24', at('2026-11-25', 0))).toBe(-1)
})
