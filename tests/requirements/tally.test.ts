import { expect, test } from 'vitest'
import { printSum, printTally } from './print.ts'
import type { Requirement } from './requirement.ts'
import { tally } from './tally.ts'

const requirement = (id: string): Requirement => ({
  id,
  group: id.slice(0, 3),
  en: 'A.',
  zh: '甲。',
  source: ['003 §1'],
})
const result = (name: string, status = 'passed') => ({ name, status, file: 'tests/a.test.ts' })
const proved = (...results: Parameters<typeof result>[]) =>
  tally(
    [requirement('ACC-06')],
    results.map((one) => result(...one)),
  ).findings.map((finding) => finding.proved)

test('a passed test proves what its name begins with', () => {
  expect(proved(['ACC-06 is told once'])).toEqual([true])
  expect(proved(['ACC-05 ACC-06 are both told'])).toEqual([true])
  expect(proved(['it is told once, ACC-06'])).toEqual([false])
  expect(proved()).toEqual([false])
})

test('a test that did not run proves nothing and spoils nothing', () => {
  for (const status of ['skipped', 'todo', 'pending', 'disabled']) {
    expect(proved(['ACC-06 later', status])).toEqual([false])
    expect(proved(['ACC-06 later', status], ['ACC-06 now'])).toEqual([true])
  }
})

test('one failed test leaves a requirement unproved, whatever else passed', () => {
  expect(proved(['ACC-06 once'], ['ACC-06 twice', 'failed'])).toEqual([false])
})

test('a test named after no requirement is a stray, even when it was skipped', () => {
  const { strays } = tally([requirement('ACC-06')], [result('ACC-06 ACC-66 told'), result('ACC-99 later', 'skipped')])
  expect(strays.map(({ id }) => id)).toEqual(['ACC-66', 'ACC-99'])
})

test('the account is printed by group, with what is missing, what failed and, when asked for, what proves', () => {
  const found = tally(['ACC-05', 'ACC-06', 'ONL-01'].map(requirement), [
    result('ACC-05 at once'),
    result('ACC-06 is told once', 'failed'),
  ])
  const failed = '     FAILED ACC-06  tests/a.test.ts: ACC-06 is told once'
  const passed = '     passed ACC-05  tests/a.test.ts: ACC-05 at once'
  const lines = ['ACC    1 / 2   missing: ACC-06', failed, 'ONL    0 / 1   missing: ONL-01']
  expect(printTally(found, false)).toEqual(lines)
  expect(printTally(found, true)).toEqual([lines[0], passed, failed, lines[2]])
  expect(JSON.parse(printSum(found))).toEqual({ proved: 1, all: 3, missing: ['ACC-06', 'ONL-01'] })
})

test('the reason why none can prove a requirement is printed while none does', () => {
  const hard = { ...requirement('ACC-06'), because: 'Nobody can see it.' }
  const reason = '     unproved ACC-06  Nobody can see it.'
  expect(printTally(tally([hard], []), false)).toEqual(['ACC    0 / 1   missing: ACC-06', reason])
  expect(printTally(tally([hard], [result('ACC-06 is seen')]), false)).toEqual(['ACC    1 / 1'])
})
