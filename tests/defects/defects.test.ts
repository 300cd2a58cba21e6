import { expect, test } from 'vitest'
import { linkFiles } from '../../lib/bundle/load.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import { warnOfBundles } from '../../lib/check/check.ts'
import { findProblems } from '../../lib/proof/find-problems.ts'
import { defects } from './defects.ts'
import { real, toldWhen } from './told.ts'

test('nothing is wrong with the thirteen bundles, and of one thing they are warned: nobody marries from home', () => {
  const loaded = linkFiles(real)
  expect(loaded.bundles).toHaveLength(13)
  expect(findProblems(loaded)).toEqual([])
  expect(warnOfBundles(loaded).map(printProblem)).toEqual([
    expect.stringMatching(/^marriage\/bundle\.yaml:43:\d+: warning: This bundle takes 2 visits: 双方须到婚检医院/),
  ])
})

test('at least thirty kinds of defects are planted, each told in words of its own', () => {
  expect(new Set(defects.map(({ says }) => says)).size).toBe(defects.length)
  expect(new Set(defects.map((defect) => String(defect.told))).size).toBe(defects.length)
  expect(defects.length).toBeGreaterThanOrEqual(30)
})

test.each(defects)('planted and found: $says', ({ file, passage, put, told: expected }) => {
  const all = toldWhen(file, passage, put)
  expect(all.filter((line) => expected.test(line))).toHaveLength(1)
})
