import { expect, test } from 'vitest'
import { loadBundles } from '../../bundle/load.ts'
import { printProblem } from '../../bundle/problem.ts'
import { warnOfBundles } from '../check.ts'
import { fixture } from '../fixture.ts'

const warningsOf = (item: string) => {
  const bundle = fixture['newborn/bundle.yaml'].replace('- item: birth\n', `- item: birth\n  - item: ${item}\n`)
  const files = { ...fixture, 'newborn/bundle.yaml': bundle }
  const loaded = loadBundles(Object.entries(files).map(([file, text]) => ({ file, text })))
  return warnOfBundles(loaded)
    .map(printProblem)
    .filter((line) => line.includes('licence'))
}

test('a licence of which nobody has written what its review looks at is warned of; one with review points is not', () => {
  expect(warningsOf('clinic')).toEqual([])
  expect(warningsOf('shop')).toEqual([
    'newborn/bundle.yaml:9:11: warning: "shop" is a licence, and it is not written what its review looks at. Write in the catalogue: points: { premises: 场所与图纸一致 }',
  ])
})
