import { expect, test } from 'vitest'
import { fixture, problemsOf } from './fixture.ts'

const b = 'newborn/bundle.yaml'
const c = 'catalogue/all.yaml'
const certificates = fixture[c].replace('certificates:', 'certificates:\n  one: { name: 综合许可证, prefix: ZHZ }')

/** What is said of a comprehensive licence that is written so. */
const said = (written: string, more: (bundle: string) => string = (bundle) => bundle) =>
  problemsOf({ ...fixture, [c]: certificates, [b]: `${more(fixture[b])}comprehensive: ${written}\n` })

test('one licence may merge the permits of items of the bundle', () => {
  expect(said('{ certificate: one, of: [birth, household] }')).toEqual([])
})

test.each([
  ['a certificate that there is not', '{ certificate: onee, of: [birth, household] }', /:15:31: .*"onee".*"one"/],
  [
    'an item’s own certificate',
    '{ certificate: page, of: [birth, household] }',
    /:15:31: .*"household" issues.*number/,
  ],
  [
    'an item outside the bundle',
    '{ certificate: one, of: [birth, houshold] }',
    /:15:48: .*not in this bundle.*"household"/,
  ],
  ['an item that is merged twice', '{ certificate: one, of: [birth, birth] }', /:15:48: .*merged twice/],
  ['an item that issues nothing', '{ certificate: one, of: [birth, card] }', /:15:48: .*"card" issues no certificate/],
])('%s is no part of one licence', (_, written, problem) => {
  expect(said(written)).toEqual([expect.stringMatching(problem)])
})

test('one licence is not handed over bit by bit', () => {
  const told = said('{ certificate: one, of: [birth, household] }', (bundle) =>
    bundle.replace('{ ways: [window] }', '{ ways: [window], policy: as-ready }'),
  )
  expect(told).toEqual([expect.stringMatching(/bit by bit.*together/)])
})
