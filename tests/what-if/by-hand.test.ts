import { expect, test } from 'vitest'
import type { Acceptance, Bundle, Item } from '../../lib/bundle/model.ts'
import { simulate } from '../../lib/what-if/simulate.ts'
import { type MadeItem, makeBundle } from '../property/make-bundle.ts'
import { groundOf, scenarioOf } from './ground.ts'

const hour = 1 / 8
const natural = 1 / 24

/** Eight hours a day; four come on Friday 6 March 2026: at 09:00, 11:00, 14:00 and 16:00. */
const friday = `
scenario: 一个星期五
begins: 2026-03-06
applications: 4
hours: [09:00-12:00, 13:00-18:00]
arrivals: { per-day: 4, spacing: even }
`

function run(bundle: Bundle, text: string) {
  return simulate(scenarioOf(bundle, friday + text), groundOf(bundle))
}

function made(items: readonly MadeItem[], law: Readonly<Record<string, Partial<Item>>>, accept?: Acceptance): Bundle {
  const bundle = makeBundle(items, accept && { accept })
  const all = Object.entries(bundle.catalogue.items).map(([id, item]) => [id, { ...item, ...law[id] }] as const)
  return { ...bundle, catalogue: { ...bundle.catalogue, items: Object.fromEntries(all) } }
}

test('one office and work of two and a half hours: waits over lunch and over the weekend as counted by hand', () => {
  const found = run(
    makeBundle([{ item: 'only' }]),
    'items: { only: { minutes: 150 } }\ndepartments: { office: { officers: 1 } }\n',
  )
  // 09:00–11:30; 11:00, taken up 11:30, done 15:00; 14:00, taken up 15:00, done 17:30; 16:00, taken up 17:30, done on Monday at 11:00.
  const spent = [2.5, 3, 3.5, 4]
  expect(found.workingDays.p50).toBeCloseTo(3 * hour)
  expect(found.workingDays.p90).toBeCloseTo(4 * hour)
  expect(found.workingDays.mean).toBeCloseTo((spent.reduce((sum, next) => sum + next) / 4) * hour)
  expect(found.naturalDays.most).toBeCloseTo(67 * natural)
  expect(found.naturalDays.mean).toBeCloseTo(((2.5 + 4 + 3.5 + 67) / 4) * natural)
  expect([found.from, found.to]).toEqual(['2026-03-06', '2026-03-09'])
  // From the first arrival to the last it is open six hours, in which an officer is always at work, and one waits for half an hour and one for an hour.
  const [office] = found.offices
  expect(office?.utilisation).toBeCloseTo(1)
  expect(office?.queue).toBeCloseTo(1.5 / 6)
  expect(office?.path).toBe(1)
  expect(found.late).toBe(0)
})

test('an officer who gives half of the day takes twice as long, and two of them work side by side', () => {
  const found = run(
    makeBundle([{ item: 'only' }]),
    'items: { only: { minutes: 75 } }\ndepartments: { office: { officers: 2, share: 0.5 } }\n',
  )
  expect(found.workingDays.mean).toBeCloseTo(2.5 * hour)
  expect(found.offices[0]?.wait).toBe(0)
})

test('days that a step stops by law are not counted against the promise; those of another step are', () => {
  const step = { kind: 'publicity' as const, basis: '《试》第一条', required: true, officers: 1 }
  const limit = { days: 7, count: 'natural' as const }
  const text = 'items: { only: { minutes: 60 } }\ndepartments: { office: { officers: 4 } }\n'
  const stops = made([{ item: 'only' }], { only: { steps: [{ ...step, limit, stopsBy: '《试》第二条' }] } })
  const counts = made([{ item: 'only' }], { only: { steps: [{ ...step, limit }] } })
  // Seven days after Friday is Friday; its end is midnight, and work begins on Monday at nine: one working day, as promised.
  for (const [bundle, late] of [[stops, 0] as const, [counts, 1] as const]) {
    const found = run(bundle, text)
    expect(found.to).toBe('2026-03-16')
    expect(found.naturalDays.most).toBeCloseTo((10 * 24 + 1) * natural)
    expect([found.late, found.items[0]?.late]).toEqual([late, late])
  }
})

test('what needs an item that is refused ends with it at once, and its officer is free again', () => {
  const bundle = makeBundle([
    { item: 'first', department: 'one' },
    { item: 'second', department: 'two', after: ['first'] },
    { item: 'third', department: 'two', after: ['second'], begins: 'after-results' },
  ])
  const found = run(
    bundle,
    `items:
  first: { minutes: 60, refusals: 1 }
  second: { minutes: 600 }
  third: { minutes: 600 }
departments: { one: { officers: 4 }, two: { officers: 1 } }
`,
  )
  expect(found.items.map(({ refused, blocked }) => [refused, blocked])).toEqual([
    [4, 0],
    [0, 4],
    [0, 4],
  ])
  expect(found.workingDays.most).toBeCloseTo(hour)
  expect(found.offices.map(({ path }) => path)).toEqual([1, 0])
  // In the six hours of the window it was three times an hour at work that came to nothing.
  expect(found.offices[1]?.utilisation).toBeCloseTo(3 / 6)
})

test('what is due first is done first, unless it is first come, first served', () => {
  const bundle = made([{ item: 'slow' }, { item: 'quick' }], {
    slow: { promise: { days: 20, count: 'working' } },
    quick: { promise: { days: 0, count: 'working' } },
  })
  const work = 'items: { slow: { minutes: 110 }, quick: { minutes: 110 } }\n'
  const late = (queue: string) =>
    run(bundle, `${work}departments: { office: { officers: 1, queue: ${queue} } }\n`).items.map((item) => item.late)
  expect(late('due')).toEqual([0, 0.25])
  expect(late('fifo')).toEqual([0, 0.5])
})

test('the counter accepts and hands over; between the two is the work of the department, over lunch for the one of eleven', () => {
  const bundle = makeBundle([{ item: 'only' }], { accept: { by: 'counter' } })
  const found = run(
    bundle,
    `acceptance: { minutes: 30 }
delivery: { minutes: 15 }
counter: { officers: 2 }
items: { only: { minutes: 60 } }
departments: { office: { officers: 2 } }
`,
  )
  expect(found.workingDays.most).toBeCloseTo(1.75 * hour)
  expect(found.offices.map(({ id, path }) => [id, Number(path.toFixed(6))])).toEqual([
    ['office', 300 / 480],
    ['.counter', 180 / 480],
  ])
})

test('departments look side by side before acceptance; one that finds nothing in form ends it', () => {
  const bundle = makeBundle([
    { item: 'one', department: 'one' },
    { item: 'two', department: 'two' },
  ])
  const accepting = { ...bundle, accept: { by: 'departments' as const } }
  const work =
    'items: { one: { minutes: 60 }, two: { minutes: 60 } }\ndepartments: { one: { officers: 2 }, two: { officers: 1, share: 0.5 } }\n'
  // The second department needs twice the time for its look and for its work: an hour and two.
  expect(run(accepting, `acceptance: { minutes: 30 }\n${work}`).workingDays.p50).toBeGreaterThanOrEqual(3 * hour)
  const refused = run(accepting, `acceptance: { minutes: 30, refusals: 1 }\n${work}`)
  expect([refused.applications, refused.notAccepted, refused.items[0]?.applied]).toEqual([4, 4, 0])
})
