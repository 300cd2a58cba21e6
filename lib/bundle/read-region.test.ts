import { expect, test } from 'vitest'
import { findProblems } from '../proof/find-problems.ts'
import { loadBundles } from './load.ts'
import { printProblem } from './problem.ts'
import { defaultSettings } from './settings.ts'

const catalogue = {
  file: 'catalogue/all.yaml',
  text: `region: "410400"
departments:
  hall: { name: 行政审批局 }
items:
  food-permit:
    name: 食品经营许可
    code: SP-1
    department: hall
    kind: 行政许可
    mode: strict
    basis: [《中华人民共和国食品安全法》第三十五条]
    legal-limit: { days: 20 }
    promise: { "410400": { days: 10 } }
  stamp:
    name: 印章备案
    code: YZ-1
    department: hall
    kind: 公共服务
    mode: exempt
    basis: [《示例法》第一条]
    promise: { "410400": { days: 3, count: natural } }
`,
}

const load = (settings: string) => loadBundles([catalogue, { file: 'settings.yaml', text: settings }])
const said = (settings: string) => findProblems(load(settings)).map(printProblem)
const saidOfDays = (calendar: string) =>
  findProblems(loadBundles([catalogue, { file: 'calendar.yaml', text: calendar }])).map(printProblem)

test('without the two files the law’s own numbers hold, and no year is known', () => {
  const { settings, calendar, problems } = loadBundles([catalogue])
  expect(problems).toEqual([])
  expect(settings).toEqual(defaultSettings)
  expect(calendar).toEqual({ version: 0, years: [], local: [] })
})

test('what the region decides takes the place of the default, and the rest stays', () => {
  const { settings, problems } = load(`pre-acceptance: { days: 1 }
promise-starts: verification
hearing: { notice: { days: 10, count: natural } }
supervision: { yellow-at: 0.8, remind-before: 0 }
`)
  expect(problems).toEqual([])
  expect(settings).toEqual({
    ...defaultSettings,
    preAcceptance: { days: 1, count: 'working' },
    promiseStarts: 'verification',
    hearing: { ...defaultSettings.hearing, notice: { days: 10, count: 'natural' } },
    supervision: { ...defaultSettings.supervision, yellowAt: 0.8, remindBefore: 0 },
  })
})

test('an unknown key is told with its line and the nearest one', () => {
  expect(said('pre-acceptance: { days: 2 }\ncorection-notice: { days: 5 }\n')).toEqual([
    'settings.yaml:2:1: There is no field "corection-notice" here. Did you mean "correction-notice"?',
  ])
  expect(said('hearing:\n  aks: { days: 5 }\n')).toEqual([
    'settings.yaml:2:3: There is no field "aks" here. Did you mean "ask"?',
  ])
})

test.each([
  ['pre-acceptance: { days: 3 }', '1:17', '"pre-acceptance"', 'The law allows 2 days at most (003 §26).'],
  ['correction-notice: { days: 6 }', '1:20', '"correction-notice"', 'The law allows 5 days at most (行政许可法 32).'],
  ['delivery: { days: 11 }', '1:11', '"delivery"', 'The law allows 10 days at most (行政许可法 44).'],
  ['hearing: { ask: { days: 4 } }', '1:17', '"hearing.ask"', 'The law asks for 5 days at least (行政许可法 47).'],
  ['hearing: { hold: { days: 21 } }', '1:18', '"hearing.hold"', 'The law allows 20 days at most (行政许可法 47).'],
  ['hearing: { notice: { days: 6 } }', '1:20', '"hearing.notice"', 'The law asks for 7 days at least (行政许可法 48).'],
])('%s is beyond the law', (text, at, field, fix) => {
  expect(said(`${text}\n`)).toEqual([`settings.yaml:${at}: ${field} is not right. ${fix}`])
})

test('shares lie between nothing and all', () => {
  for (const share of ['0', '1', '-0.1', '1.5', 'much'])
    expect(said(`supervision: { yellow-at: ${share} }`)).toHaveLength(1)
  for (const share of ['-0.1', '1.1']) expect(said(`on-the-spot-share: ${share}`)).toHaveLength(1)
  for (const share of ['0', '1', '0.3']) expect(said(`on-the-spot-share: ${share}`)).toEqual([])
})

test('a region shortens the promise of an item', () => {
  const { catalogue, problems } = load('promises:\n  food-permit: { days: 5 }\n  stamp: { days: 0 }\n')
  expect(problems).toEqual([])
  expect(catalogue.items.get('food-permit')?.promise).toEqual({ days: 5, count: 'working' })
  expect(catalogue.items.get('stamp')?.promise).toEqual({ days: 0, count: 'working' })
})

test('a promise longer than the legal limit, or than the catalogue’s, is told with its line and not taken', () => {
  const text = 'promises:\n  food-permit: { days: 21 }\n  stamp: { days: 3 }\n'
  expect(said(text)).toEqual([
    'settings.yaml:2:16: "food-permit" promises 21 working days where the law allows 20 working days. Promise at most 20 working days.',
    'settings.yaml:3:10: "stamp" promises 3 working days, longer than the 3 natural days of the catalogue. A region shortens promises: write fewer days, or delete this line.',
  ])
  expect(load(text).catalogue.items.get('food-permit')?.promise.days).toBe(10)
  expect(said('promises: { food-permit: { days: 15 } }')).toHaveLength(1)
})

test('a promise of an unknown item is told with the nearest name', () => {
  expect(said('promises:\n  food-permits: { days: 5 }\n')).toEqual([
    'settings.yaml:2:3: There is no item "food-permits". Did you mean "food-permit"?',
  ])
})

test('impossible days of the calendar are told with their line', () => {
  const year = (days: string) => `years:\n  - year: 2026\n    notice: 试\n    ${days}\n`
  expect(saidOfDays(year('off: [2026-01-01, 2026-02-30]'))).toEqual([
    'calendar.yaml:4:23: There is no day "2026-02-30". Write a day that exists, like 2026-02-15.',
  ])
  expect(saidOfDays(year('off: [2027-01-01]'))).toEqual([
    'calendar.yaml:4:11: 2027-01-01 is not in 2026. Write it under its own year.',
  ])
  expect(saidOfDays(year('work: [Sunday]'))).toEqual([
    'calendar.yaml:4:12: "years.0.work.0" is not written as it should be. Write a day like 2026-02-15.',
  ])
  expect(saidOfDays(`${year('off: []')}local:\n  - { date: 2025-02-29, kind: off, notice: 地 }\n`)).toEqual([
    'calendar.yaml:6:13: There is no day "2025-02-29". Write a day that exists, like 2026-02-15.',
  ])
})

test('a region has one file of settings', () => {
  const files = ['settings.yaml', 'town/settings.yaml'].map((file) => ({ file, text: 'delivery: { days: 9 }' }))
  expect(loadBundles([catalogue, ...files]).problems.map(printProblem)).toEqual([
    'town/settings.yaml:1:1: There are two files for the region: settings.yaml too. Keep one of the two.',
  ])
})
