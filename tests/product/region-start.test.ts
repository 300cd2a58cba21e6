import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freshFolder, outcome, removeFolder, run } from '../hostile/running.ts'
import { soundLibrary } from '../report/sound-library.ts'
import { applicant } from './people.ts'

const root = freshFolder()
afterAll(() => removeFolder(root))

const text = 'region: "410403"\nname: 卫东区\nwithin: "410400"\nitems: { fire-check: { promise: { days: 2 } } }\n'
for (const each of [...soundLibrary(), { file: 'regions/410403.yaml', text }]) {
  const path = join(root, 'bundles', each.file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, each.text)
}
const ONEVISIT_BUNDLES = join(root, 'bundles')

test('BND-02 a start for a district publishes the city’s bundles with its promises, and a later one changes nothing', async () => {
  const data = join(root, 'data')
  for (const _ of ['first', 'again']) {
    const product = await run(data, { ONEVISIT_BUNDLES, ONEVISIT_REGION: '410403' })
    const headers = await product.bearer(applicant)
    const reply = await fetch(`${product.url}/api/bundles/inn/notice`, { headers })
    const { items, version } = (await reply.json()) as { version: number; items: { promise: { days: number } }[] }
    expect([version, items.map(({ promise }) => promise.days)]).toEqual([1, [2, 5]])
    expect([await product.stop('SIGTERM'), product.errors()]).toEqual([0, ''])
  }
}, 60_000)

test('a start for a region that the bundles do not know ends with a sentence', async () => {
  const env = { ONEVISIT_BUNDLES, ONEVISIT_REGION: '410499', ONEVISIT_DATA: join(root, 'none'), PORT: '0' }
  const { code, err } = await outcome(['start'], env)
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/There is no region "410499" here\. Did you mean "4104\d\d"\?/),
  ])
  expect(err).not.toMatch(/\n\s+at /)
}, 30_000)

test('check reads a region as it is published', async () => {
  const known = await outcome(['check', ONEVISIT_BUNDLES, '--region', '410403'])
  expect([known.code, known.out]).toEqual([0, '2 bundles, no problem: bath, inn\n'])
  const unknown = await outcome(['check', ONEVISIT_BUNDLES, '--region', '410499'])
  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('There is no region "410499" here.')])
}, 30_000)
