import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadBundles } from '../lib/bundle/load.ts'
import { printProblem } from '../lib/bundle/problem.ts'
import { checkBundles } from '../lib/check/check.ts'
import { compile } from '../lib/compile/compile.ts'
import { findExcesses } from '../lib/compile/limits.ts'
import { prove } from '../lib/compile/prove.ts'

const page = readFileSync(new URL('../docs/language.md', import.meta.url), 'utf8')

/** The examples of the page: blocks whose fence carries a file name are those files. */
const examples = [...page.matchAll(/^```yaml (\S+)\n(.*?)^```$/gms)].map(([, file = '', text = '']) => ({ file, text }))

test('the examples of docs/language.md are a complete set of files with nothing wrong in it', () => {
  expect(examples.length).toBeGreaterThanOrEqual(7)
  const loaded = loadBundles(examples)
  expect([...loaded.problems, ...checkBundles(loaded)].map(printProblem)).toEqual([])
  expect(loaded.bundles.map(({ bundle, walks }) => [bundle.id, bundle.items.length, walks.length])).toEqual([
    ['newborn', 3, 1],
  ])
})

test('the examples compile into machines without a fault', () => {
  const bundles = loadBundles(examples).bundles.map(({ bundle }) => bundle)
  expect(bundles.map(({ id }) => id)).toEqual(['newborn'])
  for (const bundle of bundles) {
    expect(findExcesses(bundle)).toEqual([])
    expect(prove(compile(bundle))).toEqual([])
  }
})

test('no YAML on the page escapes the test', () => {
  expect(page.match(/^```yaml/gm)).toHaveLength(examples.length)
})

test('the problem that the page shows is what is said', () => {
  const misspelt = examples.map(({ file, text }) => ({
    file,
    text: text.replace('after: [birth-certificate]', 'after: [birth-certificat]'),
  }))
  const [shown] = page.match(/^newborn\/bundle\.yaml:\d+:\d+: .*$/m) ?? []
  expect(checkBundles(loadBundles(misspelt)).map(printProblem)).toContain(shown)
})
