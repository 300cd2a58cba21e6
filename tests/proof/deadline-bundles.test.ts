import { expect, test } from 'vitest'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { findCriticalPath } from '../../lib/application/clock/critical-path.ts'
import type { ItemState } from '../../lib/application/item-state.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import type { Bundle, Item } from '../../lib/bundle/model.ts'
import { defaultSettings } from '../../lib/bundle/settings.ts'
import { follow } from '../../lib/proof/deadline/follow.ts'
import { openKnownDays } from '../../lib/proof/deadline/known-days.ts'
import { printDeadline } from '../../lib/proof/deadline/print-deadline.ts'
import { proveDeadline } from '../../lib/proof/deadline/prove-deadline.ts'
import { entrantsOf } from '../../lib/proof/deadline/timetable.ts'
import { startOf } from '../../lib/rules/calendar/day.ts'
import { chanceOf } from '../law/chance.ts'
import { sampleBundle } from '../product/sample-bundle.ts'
import { listed, natural, working } from '../product/step-town.ts'

const { bundles, settings, calendar } = loadBundles(readBundleFiles('bundles'))
const days = openKnownDays(calendar)
const region = { settings: defaultSettings, calendar }

function madeOf(
  items: Readonly<Record<string, Partial<Item>>>,
  places: Parameters<typeof sampleBundle>[0] = {},
): Bundle {
  const ids = Object.keys(items)
  const made = sampleBundle(Object.fromEntries(ids.map((id) => [id, places[id] ?? {}])))
  const known = ids.map((id) => [id, { ...made.catalogue.items[id], ...items[id] }])
  return { ...made, catalogue: { ...made.catalogue, items: Object.fromEntries(known) } }
}

test('without steps the proved path is the critical path that the running clock finds, for every bundle of the product', () => {
  const course = { by: 'promise', all: 'plain' } as const
  const chance = chanceOf(1)
  for (const { bundle } of bundles) {
    const entrants = entrantsOf(bundle, course, days.calendar).map((each) => ({ ...each, lastFrom: each.barelyFrom }))
    const accepted = { ...bundle, accept: { by: 'automatic' as const } }
    const bare = { bundle: accepted, settings, calendar: days.calendar, course, entrants }
    for (let round = 0; round < 50; round++) {
      const start = days.first + chance.below(days.last - days.first - 200)
      const applying = new Set(bundle.items.filter(() => chance.percent(80)).map(({ item }) => item))
      if (applying.size === 0) continue
      const items = bundle.items.map(({ item }): [string, ItemState] => [
        item,
        applying.has(item)
          ? { status: 'waiting', round: 0 }
          : { status: 'not-applicable', round: 0, outcome: 'not-applicable' },
      ])
      const state = { status: 'in-progress', owner: 'zhang', bundle: bundle.id, version: 1, way: 'window' } as const
      const dossier = {
        id: 'one',
        bundle,
        law: { calendar: days.calendar, settings, settingsVersion: 0 },
        state: { ...state, submittedAt: startOf(start), items: Object.fromEntries(items) },
      }
      const proved = follow({ ...bare, applies: (item) => applying.has(item) }, start)
      expect(proved?.result).toBe(findCriticalPath(dossier, start)?.last)
    }
  }
})

test('a licence with survey, hearing and extension, worked out by hand', () => {
  const licence = {
    promise: working(10),
    legalLimit: working(20),
    extension: { days: 10, by: 'organ-head', basis: '《中华人民共和国行政许可法》第四十二条' },
    steps: [
      listed('site-survey', { limit: working(4), required: true }),
      listed('testing', { limit: working(5), required: true }),
      listed('hearing', { limit: working(20) }),
    ],
  } as const
  const { items, whole, life, acceptance } = proveDeadline(madeOf({ a: licence }), region)
  const [a] = items
  // The testing stops the clock and is always held; the survey lies within; hearing and extension come on top.
  expect([a?.promise.plain.decided.working, a?.promise.most.decided.working]).toEqual([15, 45])
  expect([a?.law.plain.decided.working, a?.law.most.decided.working]).toEqual([25, 55])
  expect(a?.margin).toBe(6)
  expect([whole.promise.plain.out.working, whole.law.most.out.working]).toEqual([25, 65])
  // Complete papers are accepted when they are filed.
  expect([acceptance.dispatched.natural, life.law.most.working]).toEqual([0, 65])
  expect(whole.law.most.path.map(({ name }) => name)).toEqual(['事项a', '送达'])
  expect(whole.law.most.path[0]?.rows.map(({ what, days: limit, basis }) => [what, limit?.days, basis])).toEqual([
    ['审查决定（法定时限）', 20, '行政许可法 42'],
    ['延期', 10, '《中华人民共和国行政许可法》第四十二条'],
    ['现场踏勘（含在时限内，4 个工作日）', undefined, '《样例条例》第九条（site-survey）'],
    ['检测（停止计时）', 5, '行政许可法 45'],
    ['听证（停止计时）', 20, '行政许可法 45'],
  ])
})

test('who begins at once waits with its result only, who begins after results begins their days then', () => {
  const items = { a: { promise: working(10) }, b: { promise: working(3) }, c: { promise: working(4) } }
  const bundle = madeOf(items, { b: { after: ['a'] }, c: { after: ['b'], begins: 'after-results' } })
  const proof = proveDeadline(bundle, region)
  const ends = proof.items.map(({ promise: { plain } }) =>
    [plain.opens, plain.decided, plain.result].map((b) => b.working),
  )
  expect(ends).toEqual([
    [0, 10, 10],
    [0, 3, 10],
    [10, 14, 14],
  ])
  const path = proof.whole.promise.plain.path
  expect(path.map(({ name, waits }) => [name, waits])).toEqual([
    ['事项a', false],
    ['事项b', true],
    ['事项c', false],
    ['送达', false],
  ])
  expect(path[1]?.rows).toEqual([{ who: 'b部门', what: '等待“事项a”的结果', basis: '003 §33' }])
})

test('the longest natural days are found with the day that gives them', () => {
  // A working day before the Spring Festival of 2020, whose holidays were lengthened to 02-02.
  const { whole } = proveDeadline(madeOf({ a: { promise: working(1) } }), region)
  expect(whole.promise.plain.result).toEqual({ working: 1, natural: 11, start: '2020-01-23', end: '2020-02-03' })
  const inNatural = proveDeadline(madeOf({ a: { promise: natural(1) } }), region)
  expect(inNatural.whole.promise.plain.result).toMatchObject({ natural: 11, start: '2020-01-23' })
})

test('acceptance by departments is bound with its correction rounds, and its days are those of the promise', () => {
  const bundle: Bundle = { ...madeOf({ a: {} }), accept: { by: 'departments' } }
  const none = proveDeadline(bundle, region, 0)
  const one = proveDeadline(bundle, region, 1)
  expect([none.acceptance.dispatched.working, none.acceptance.charged.working]).toEqual([5, 5])
  // Told on the fifth day, answered on the thirtieth, told again on the fifth.
  expect(one.acceptance.rows.map(({ days: limit }) => limit?.days)).toEqual([5, 30, 5])
  expect(one.acceptance.dispatched.natural).toBeGreaterThan(30 + 7)
  // The promise runs from the receipt, so acceptance lengthens nothing.
  expect(none.life.promise.plain.working).toBe(none.whole.promise.plain.out.working)
})

test('without a calendar weekdays stand for working days, and it is said so', () => {
  const bundle = madeOf({ a: { promise: working(5) } })
  const weekdays = { settings: defaultSettings, calendar: { version: 0, years: [], local: [] } }
  const proof = proveDeadline(bundle, weekdays)
  expect(proof.days.known).toBe(false)
  expect(proof.whole.promise.plain.result).toMatchObject({ working: 5, natural: 7 })
  expect(printDeadline(bundle, weekdays)).toContain('没有工作日历')
})

test('every bundle of the product has its proof, and keeps the promise of the whole', () => {
  for (const { bundle } of bundles) {
    const text = printDeadline(bundle, { settings, calendar })
    for (const { item } of bundle.items) expect(text).toContain(bundle.catalogue.items[item]?.name)
    expect(text).toContain('关键路径（守承诺）')
    expect(text).not.toMatch(/undefined|NaN/)
  }
}, 60_000)
