import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../lib/compile/compile.ts'
import { findExcesses } from '../../lib/compile/limits.ts'
import { prove } from '../../lib/compile/prove.ts'
import { secondOpinion } from '../golden/second-opinion.ts'
import { randomCase } from './random-case.ts'

test('1,000 random bundles compile into valid machines without a flaw, within the bounds of Step Functions', () => {
  const property = fc.property(randomCase, ({ bundle }) => {
    expect(prove(compile(bundle))).toEqual([])
    expect(findExcesses(bundle)).toEqual([])
    expect(prove(compile({ ...bundle, accept: { by: 'departments' } }))).toEqual([])
  })
  fc.assert(property, { numRuns: 1000, seed: 1 })
}, 120_000)

test('asl-validator finds nothing in a sample of them', () => {
  for (const { bundle } of fc.sample(randomCase, { numRuns: 20, seed: 3 }))
    for (const by of ['automatic', 'counter'] as const)
      expect(secondOpinion(compile({ ...bundle, accept: { by } }))).toBe('')
}, 120_000)
