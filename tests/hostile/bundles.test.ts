import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshFolder, outcome, removeFolder, run } from './running.ts'

const root = freshFolder()
const bundles = join(root, 'bundles')
const right = readFileSync(new URL('../../bundles/newborn/bundle.yaml', import.meta.url), 'utf8')
const when = (condition: string) => right.replace(/when: situation\.insure == "yes"/, () => `when: ${condition}`)
const bomb = [
  'a: &a [x, x]',
  ...'bcdefghij'.split('').map((to, n) => `${to}: &${to} [*${'abcdefghij'[n]}, *${'abcdefghij'[n]}]`),
]

/** A file for each way to be wrong, and a word of what its first problem must say. */
const hostile: Readonly<Record<string, readonly [content: string | Uint8Array, says: RegExp]>> = {
  'alias-bomb': [bomb.join('\n'), /Aliases are not part/],
  'deep-brackets': [`bundle: ${'['.repeat(100_000)}`, /more than 50 deep/],
  'deep-maps': [Array.from({ length: 60 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'), /more than 50 deep/],
  'deep-dashes': ['- '.repeat(20_000), /more than 50 deep/],
  prototype: [`__proto__: { x: 1 }\n${right}`, /"__proto__" cannot be used/],
  'prototype-inside': [right.replace('situations:', 'situations:\n  constructor: { ask: x }'), /"constructor" cannot/],
  twice: [`${right}\nname: again\n`, /"name" is written twice/],
  'no-anchor': [right.replace(/lead: .*/, 'lead: *nobody'), /Aliases are not part/],
  large: [`# ${'x'.repeat(1_100_000)}\n${right}`, /larger than 1 MB/],
  'large-in-bytes': [`# ${'中'.repeat(400_000)}\n${right}`, /larger than 1 MB/],
  binary: [new Uint8Array(5_000).map((_, n) => (n * 7919) % 256), /not text/],
  utf16: [Buffer.from(right, 'utf16le'), /not text/],
  tabs: [right.replaceAll('  ', '\t'), /Tabs/],
  empty: ['', /The file is empty/],
  'two-documents': [`${right}\n---\n${right}`, /second document/],
  list: ['- a\n', /This is a list/],
  types: ['bundle: 5\nname: [a]\nfor: cat\nlead: { a: b }\nsituations: 7\nitems: x\ndeliver: 1\n', /the number 5/],
  unknown: [`${right}\ncolour: red\n`, /no field "colour"/],
  tag: [right.replace(/lead: .*/, 'lead: !!js/function x'), /tag/],
  merge: [`<<: { a: b }\n${right}`, /Merge keys/],
  'condition-broken': [when('situation.insure =='), /cannot be read from here/],
  'condition-call': [when(`'size(situation.insure) > 1'`), /not part of a condition/],
  'condition-typo': [when(`situation.insure == "maybe"`), /"maybe" is no answer/],
  'condition-deep': [when(`${'('.repeat(400)}true${')'.repeat(400)}`), /cannot be read from here|50/],
}

beforeAll(() => {
  cpSync(new URL('../../bundles', import.meta.url), bundles, { recursive: true })
  rmSync(join(bundles, 'newborn'), { recursive: true })
  for (const [name, [content]] of Object.entries(hostile)) {
    mkdirSync(join(bundles, name))
    const own = typeof content === 'string' ? content.replaceAll('bundle: newborn', `bundle: ${name}`) : content
    writeFileSync(join(bundles, name, 'bundle.yaml'), own)
  }
})
afterAll(() => removeFolder(root))

test('each hostile file among good ones is told by file, line and column, within seconds and without a trace', async () => {
  const begun = Date.now()
  const { code, out, err } = await outcome(['check', bundles])
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).not.toMatch(/\n\s+at |node:/)
  for (const [name, [, says]] of Object.entries(hostile)) {
    const first = err.split('\n').find((line) => line.includes(`/${name}/bundle.yaml`)) ?? ''
    expect(first, name).toMatch(/bundle\.yaml:\d+:\d+: .+\. .+/)
    expect(first, name).toMatch(says)
  }
  expect(Date.now() - begun).toBeLessThan(5_000)
})

test('a start over them publishes nothing and ends with 1; a start that runs already keeps what was published', async () => {
  const data = join(root, 'data')
  const first = await outcome(['start'], { PORT: '0', ONEVISIT_DATA: data, ONEVISIT_BUNDLES: bundles })
  expect(first.code).toBe(1)
  expect(first.err).toMatch(/^Nothing was published:\n[^\n]*bundle\.yaml:\d+:\d+: /)
  expect(first.err).not.toMatch(/\n\s+at /)
  const good = await run(data)
  const list = async (url: string) => (await (await fetch(`${url}/api/bundles`)).json()) as { version: number }[]
  const published = await list(good.url)
  expect(published.length).toBeGreaterThan(0)
  expect(published.every(({ version }) => version === 1)).toBe(true)
  await good.stop('SIGTERM')
  const again = await run(data, { ONEVISIT_BUNDLES: bundles })
  expect(again.errors()).toContain('The versions published before stay in force.')
  expect(await list(again.url)).toEqual(published)
  await again.stop('SIGTERM')
})
