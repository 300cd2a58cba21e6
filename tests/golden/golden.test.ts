import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findExcesses } from '../../lib/compile/limits.ts'
import { prove } from '../../lib/compile/prove.ts'
import { goldenFolder, goldens } from './goldens.ts'
import { secondOpinion } from './second-opinion.ts'

const files = goldens()

describe.each(files)('$file', ({ file, text, bundle, machine }) => {
  test('is what its bundle compiles into; `npm run golden` writes it anew', () => {
    expect(text).toBe(readFileSync(join(goldenFolder, file), 'utf8'))
  })

  test('is valid, has no flaw and keeps within the bounds of Step Functions', () => {
    expect(prove(machine)).toEqual([])
    expect(findExcesses(bundle)).toEqual([])
  })

  test('is valid for asl-validator too', () => {
    expect(secondOpinion(machine)).toBe('')
  })
})

test('every bundle has a golden, and every golden a bundle', () => {
  expect(files.length).toBeGreaterThanOrEqual(3)
  expect(globSync('*.asl.json', { cwd: goldenFolder }).sort()).toEqual(files.map(({ file }) => file).sort())
})

test('asl-validator does find a broken machine', () => {
  const [first] = files
  if (first === undefined) throw new Error('no golden')
  expect(secondOpinion({ ...first.machine, StartAt: 'nowhere' })).not.toBe('')
})
