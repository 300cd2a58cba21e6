import { expect, test } from 'vitest'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import { fixture } from '../../lib/check/fixture.ts'
import { findInfeasible } from '../../lib/proof/deadline/infeasible/find-infeasible.ts'
import { lawContent } from '../product/law.ts'

type Change = readonly [passage: string, replacement: string]

/** What is said of the fixture's bundle under the product's own calendar, when passages of it and of its catalogue are replaced. */
function said(bundle: readonly Change[], catalogue: readonly Change[] = []): readonly string[] {
  const files = {
    'catalogue/all.yaml': replaceAll(fixture['catalogue/all.yaml'], catalogue),
    'newborn/bundle.yaml': replaceAll(fixture['newborn/bundle.yaml'], bundle),
  }
  const { bundles, problems } = loadBundles(Object.entries(files).map(([file, text]) => ({ file, text })))
  expect(problems.map(printProblem)).toEqual([])
  return bundles.flatMap((draft) => findInfeasible(draft, lawContent())).map(printProblem)
}

function replaceAll(text: string, changes: readonly Change[]): string {
  return changes.reduce((so, [passage, replacement]) => {
    if (so.split(passage).length !== 2) throw new Error(`"${passage}" is not there once`)
    return so.replace(passage, () => replacement)
  }, text)
}

const promise = (days: string): Change => ['deliver: {', `promise: { "410400": ${days} }\ndeliver: {`]
const chained: readonly Change[] = [
  ['after: [birth]', 'after: [birth]\n    begins: after-results'],
  ['after: [household]', 'after: [household]\n    begins: after-results'],
]
const withClinic: Change = ['deliver: {', '  - item: clinic\ndeliver: {']
const required: Change = ['officers: 2, stops-by: 《医疗机构管理条例》第十三条', 'officers: 2, required: true']
const survey = (limit: string): Change => ['第十二条, limit: { days: 5 }', `第十二条, limit: ${limit}`]
const licences: readonly Change[] = [
  ['deliver: {', '  - item: shop\n  - item: clinic\n    after: [shop]\n    begins: after-results\ndeliver: {'],
]

test('the bundles of the product promise what can be kept', () => {
  const { bundles, settings, calendar } = loadBundles(readBundleFiles('bundles'))
  expect(bundles.length).toBeGreaterThanOrEqual(3)
  expect(bundles.flatMap((draft) => findInfeasible(draft, { settings, calendar })).map(printProblem)).toEqual([])
})

test('a whole that is promised sooner than its critical path allows is not published', () => {
  expect(said([promise('{ days: 3 }')])).toEqual([])
  // Early start: every review begins at once, and household takes longest.
  expect(said([promise('{ days: 2 }')])).toEqual([
    'newborn/bundle.yaml:14:22: The whole is promised in 2 working days, and household takes 3 working days even when each item keeps its own promise. Promise at least 3 working days, or shorten an item of this chain.',
  ])
  expect(said([promise('{ days: 6 }'), ...chained])).toEqual([])
  expect(said([promise('{ days: 5 }'), ...chained])).toEqual([
    expect.stringContaining('promised in 5 working days, and birth → household → card takes 6 working days even'),
  ])
})

test('a whole that is promised in natural days must hold over every holiday', () => {
  const [line] = said([promise('{ days: 5, count: natural }')])
  // Three working days from 2020-01-21 end on 02-03: that year's spring holidays were lengthened.
  expect(line).toMatch(
    /household, accepted on 2020-01-21, takes 13 natural days even .*Promise at least 13 natural days/,
  )
  expect(said([promise('{ days: 13, count: natural }')])).toEqual([])
})

test('items that no answers ask for together make no chain', () => {
  const apart: readonly Change[] = [
    ['  - item: household\n', '  - item: household\n    when: situation.card == "no"\n'],
    ...chained,
  ]
  // birth and household, or birth and card: card waits for nobody then.
  expect(said([promise('{ days: 4 }'), ...apart])).toEqual([])
  expect(said([promise('{ days: 3 }'), ...apart])).toEqual([
    expect.stringContaining('birth → household takes 4 working days even'),
  ])
})

test('a whole is not promised later than the law limits all of its items', () => {
  const limits: readonly Change[] = [
    ['code: A-01', 'code: A-01, legal-limit: { days: 7 }'],
    ['code: A-03', 'code: A-03, legal-limit: { days: 6 }'],
  ]
  expect(said([promise('{ days: 7 }')], limits)).toEqual([])
  expect(said([promise('{ days: 8 }')], limits)).toEqual([
    expect.stringMatching(
      /14:22: .*promised in 8 working days where .* allow 7 working days\. Promise at most 7 working/,
    ),
  ])
})

test('a required step that stops no clock leaves the promise possible', () => {
  expect(said([withClinic], [required])).toEqual([])
  expect(said([withClinic], [required, survey('{ days: 11 }')])).toEqual([
    expect.stringMatching(
      /all\.yaml:\d+:\d+: The site-survey of "clinic" has 11 working days and stops no clock: when it begins on 2019-01-01 .*Promise at least 11 days, or cite in stops-by/,
    ),
  ])
})

test('a publicity that stops no clock ends before the last day of the promise, whenever it begins', () => {
  const publicity = (limit: string): readonly Change[] => [
    required,
    ['kind: site-survey', 'kind: publicity'],
    survey(limit),
  ]
  expect(said([withClinic], publicity('{ days: 7, count: natural }'))).toEqual([])
  expect(said([withClinic], publicity('{ days: 9 }'))).toEqual([])
  // The decision comes on the day after.
  expect(said([withClinic], publicity('{ days: 10 }'))).toEqual([
    expect.stringMatching(/publicity of "clinic" has 10 working days.*Promise at least 11 days/),
  ])
  expect(said([withClinic], publicity('{ days: 14, count: natural }'))).toEqual([
    expect.stringMatching(
      /has 14 natural days and stops no clock: when it begins on 20\d\d-\d\d-\d\d the decision comes on/,
    ),
  ])
})

test('what is promised on the spot has no publicity, even one that stops the clock', () => {
  const changes: readonly Change[] = [
    ['officers: 2, stops-by', 'officers: 2, required: true, stops-by'],
    ['kind: site-survey', 'kind: publicity'],
    ['promise: { "410400": { days: 10 } }', 'promise: { "410400": { days: 0 } }'],
    ['gaps: { materials: { staff-list: { days: 5 } }, on-expiry: withdrawn }', ''],
  ]
  expect(said([withClinic], changes)).toEqual([
    expect.stringMatching(/"clinic" is promised on the spot, and its publicity is not over.*at least 1 day/),
  ])
})

test('a hearing has the days in which it may be asked for, and those of its notice', () => {
  expect(said([withClinic], [['limit: { days: 20 } }', 'limit: { days: 5 } }']])).toEqual([
    expect.stringMatching(
      /hearing of "clinic" has 5 working days; asking for it takes up to 5 natural days .*at least 1\d/,
    ),
  ])
})

test('an item that begins at once does not wait beyond the days for delivery, where results go out one by one', () => {
  const asReady: Change = ['deliver: {', 'deliver: { policy: as-ready,']
  const slow: Change = [
    'promise: { "410400": { days: 3 } },\n      legal-limit: { days: 5 }',
    'promise: { "410400": { days: 13 } }',
  ]
  expect(said([asReady], [slow])).toEqual([
    expect.stringMatching(
      /:12:12: "card" begins at once, and its result waits for household longer than the 10 working days/,
    ),
  ])
  expect(said([], [slow])).toEqual([])
  expect(said([asReady, ...chained], [slow])).toEqual([])
  // Two days of its own and ten for delivery.
  expect(said([asReady], [[slow[0], slow[1].replace('13', '12')]])).toEqual([])
})

test('licences that are handled together are decided within the forty-five days of article 42', () => {
  const promised = (clinic: number): readonly Change[] => [
    [
      'legal-limit: { days: 20 }\n    promise: { "410400": { days: 10 } }',
      `promise: { "410400": { days: ${clinic} } }`,
    ],
    ['promise: { "410400": { days: 4 } }', 'promise: { "410400": { days: 20 } }'],
  ]
  expect(said(licences, promised(25))).toEqual([])
  expect(said(licences, promised(26))).toEqual([
    expect.stringMatching(/"clinic" is decided up to 46 working days after acceptance \(shop → clinic\).*have 45/),
  ])
})
