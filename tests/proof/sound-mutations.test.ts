import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../lib/compile/compile.ts'
import { proveSound } from '../../lib/proof/sound/prove-sound.ts'
import { randomCase } from '../property/random-case.ts'
import { mutate, mutations } from './mutations.ts'
import { answerable } from './sound-bundle.ts'

const by = fc.constantFrom('automatic' as const, 'departments' as const)
const made = fc.record({ it: randomCase, by }).map(({ it, by }) => answerable({ ...it.bundle, accept: { by } }))

test('the machines of 500 random bundles are proved sound', () => {
  const property = fc.property(made, (bundle) => {
    expect(proveSound(bundle).failures).toEqual([])
  })
  fc.assert(property, { numRuns: 500, seed: 6 })
}, 120_000)

test.each(Object.entries(mutations))(
  'found in 50 machines: %s',
  (_, mutation) => {
    let changed = 0
    const property = fc.property(made, fc.nat(), (bundle, chance) => {
      const mutant = mutate(compile(bundle), mutation, (many) => chance % many)
      if (mutant === undefined) return
      changed++
      const { failures } = proveSound(bundle, mutant)
      expect(failures).not.toEqual([])
      for (const { says, fix } of failures) expect(`${says} ${fix}`).not.toMatch(/undefined|"" /)
    })
    fc.assert(property, { numRuns: 150, seed: 7 })
    expect(changed).toBeGreaterThanOrEqual(50)
  },
  60_000,
)
