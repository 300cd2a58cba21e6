import { expect, test } from 'vitest'
import { loadBundles } from '../../bundle/load.ts'
import { printProblem } from '../../bundle/problem.ts'
import { checkBundles } from '../check.ts'
import { fixture } from '../fixture.ts'
import { oneVisitIsEnough } from './one-visit-is-enough.ts'

const b = 'newborn/bundle.yaml'
const w = 'newborn/walks/a.yaml'

test('BND-09 a bundle that takes two visits gets a warning; with mail, or with one visit, it gets none', () => {
  const warningsOf = (accept: string, ways: string) => {
    const text = fixture[b].replace('deliver: { ways: [window] }', `${accept}\ndeliver: { ways: ${ways} }`)
    const checks = `{ check: birth }, { check: household }, ${accept.includes('originals') ? '{ accept: all }, ' : ''}`
    const walk = fixture[w].replace('steps: [', `steps: [${checks}`)
    const loaded = loadBundles(
      Object.entries({ ...fixture, [b]: text, [w]: walk }).map(([file, text]) => ({ file, text })),
    )
    expect([...loaded.problems, ...checkBundles(loaded)]).toEqual([])
    return loaded.bundles.flatMap(oneVisitIsEnough).map(printProblem)
  }
  const originals = 'accept: { by: departments, originals: true }'
  expect(warningsOf(originals, '[window]')).toEqual([
    expect.stringMatching(
      /^newborn\/bundle\.yaml:15:\d+: warning: This bundle takes 2 visits: originals are .*出生医学证明 is on paper.*Offer mail/,
    ),
  ])
  expect(warningsOf(originals, '[window, mail]')).toEqual([])
  expect(warningsOf('accept: { by: departments }', '[window]')).toEqual([])
})
