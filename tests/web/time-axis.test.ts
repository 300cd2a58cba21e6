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

test('the axis runs from the day of filing to the end of the last day that anything names', () => {
  const axis = layTimeAxis(shown([item({ promisedBy: '2026-11-27', legalBy: '2026-12-02' }), item({ id: 'b' })]))
  expect(axis.ticks.map(({ day }) => day)).toEqual([
    '2026-11-23',
    '2026-11-25',
    '2026-11-27',
    '2026-11-29',
    '2026-12-01',
  ])
  expect(axis.today).toBe(25)
  expect(axis.rows.map(({ promised, legal }) => [promised, legal])).toEqual([
    [50, 100],
    [undefined, undefined],
  ])
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
  const axis = layTimeAxis(shown([item({ legalBy: '2028-03-01' })]))
  expect(axis.ticks.length).toBeLessThanOrEqual(6)
  expect(axis.ticks.length).toBeGreaterThan(1)
})

test('days left are those of the calendar in China', () => {
  expect(daysLeft('2026-11-25', at('2026-11-25', 23.9))).toBe(0)
  expect(daysLeft('2026-11-28', at('2026-11-25', 0))).toBe(3)
  expect(daysLeft('2026-11-24', at('2026-11-25', 0))).toBe(-1)
})
