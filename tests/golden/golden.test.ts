import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findExcesses } from '../../lib/compile/limits.ts'
import { prove } from '../../lib/compile/prove.ts'
import { compileAll, goldenFolder, goldens } from './goldens.ts'
import { secondOpinion } from './second-opinion.ts'

const files = goldens()

test.each(files)('$file is what its bundle compiles into; `npm run golden` writes it anew', ({ file, text }) => {
  expect(text).toBe(readFileSync(join(goldenFolder, file), 'utf8'))
})

describe.each(compileAll())('the machine of $bundle.id', ({ bundle, machine }) => {
  test('is valid, has no flaw and keeps within the bounds of Step Functions', () => {
    expect(prove(machine)).toEqual([])
    expect(findExcesses(bundle)).toEqual([])
  })

  test('is valid for asl-validator too', () => {
    expect(secondOpinion(machine)).toBe('')
  })
})

test('every golden is one of a bundle', () => {
  expect(files.length).toBe(3)
  expect(globSync('*.asl.json', { cwd: goldenFolder }).sort()).toEqual(files.map(({ file }) => file).sort())
})

test('asl-validator does find a broken machine', () => {
  const [first] = files
  if (first === undefined) throw new Error('no golden')
  expect(secondOpinion({ ...first.machine, StartAt: 'nowhere' })).not.toBe('')
})
