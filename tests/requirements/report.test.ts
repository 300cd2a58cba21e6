import { expect, test } from 'vitest'
import { findReport, serves } from './report.ts'

const assertionResults = [
  { fullName: 'ACC-06 is told once', status: 'passed', title: 'is told once', duration: 1 },
  { fullName: 'ACC-07 has a reason', status: 'todo' },
]
const text = JSON.stringify({
  startTime: 1000,
  success: true,
  testResults: [
    { name: '/home/a/tests/a.test.ts', status: 'passed', assertionResults },
    { name: '/home/a/tests/b.test.ts', status: 'failed', assertionResults: [] },
  ],
})

test('a report of vitest is read with names, outcomes and files from the root', () => {
  const file = 'tests/a.test.ts'
  expect(findReport(text, '/home/a')).toEqual({
    began: 1000,
    files: [file, 'tests/b.test.ts'],
    broken: ['tests/b.test.ts'],
    results: [
      { name: 'ACC-06 is told once', status: 'passed', file },
      { name: 'ACC-07 has a reason', status: 'todo', file },
    ],
  })
})

test('what is no whole report is none', () => {
  for (const broken of ['', text.slice(0, -10), '{}', '[]', 'null', '{"startTime":1,"testResults":[{}]}'])
    expect(findReport(broken, '/home/a')).toBeUndefined()
})

test('a report serves only if nothing changed since it began and no file asked about is left out', () => {
  const report = findReport(text, '/home/a')
  if (!report) throw new Error('The report is readable.')
  expect(serves(report, 999, ['tests/a.test.ts'])).toBe(true)
  expect(serves(report, 1000, ['tests/a.test.ts'])).toBe(false)
  expect(serves(report, 999, ['tests/a.test.ts', 'tests/c.test.ts'])).toBe(false)
  expect(serves(report, Number.POSITIVE_INFINITY, [])).toBe(false)
})
