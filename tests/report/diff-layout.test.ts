import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import type { Source } from '../../lib/bundle/source.ts'
import { diffFolders } from '../../lib/report/diff/diff-folders.ts'

const files = readBundleFiles('bundles').filter(({ file }) => !/^[^/]+\/(walks|scenarios)\//.test(file))
const written = loadBundles(files)

function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, each]) => [key, turnedRound(each)]),
  )
}

const rewritten = ({ file, text }: Source, collectionStyle: 'block' | 'flow'): Source => ({
  file,
  text: stringify(turnedRound(parse(text)), { collectionStyle, lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' }),
})

test.each(['block', 'flow'] as const)('the order of keys and the %s style of YAML change nothing', (style) => {
  const other = loadBundles(files.toReversed().map((file) => rewritten(file, style)))
  expect(other.problems).toEqual([])
  expect(diffFolders({ before: written, after: other, sound: false })).toEqual([])
  expect(diffFolders({ before: other, after: written, sound: false })).toEqual([])
})
