import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishFolder } from '../bin/publish-folder.ts'
import { createClient } from '../bin/walk/client.ts'
import { walkCase } from '../bin/walk/walk-case.ts'
import { systemClock } from '../lib/adapters/clock.ts'
import { readBundleFiles } from '../lib/adapters/local/bundle-files.ts'
import { createHttpServer } from '../lib/adapters/local/http.ts'
import { openProduct } from '../lib/adapters/local/product.ts'
import { createTokens, readTokenKey } from '../lib/adapters/local/tokens.ts'
import { parseWalk } from '../lib/bundle/walk.ts'

const folder = mkdtempSync(join(tmpdir(), 'onevisit-walks-'))
const bugs: unknown[] = []
const report = (bug: unknown) => bugs.push(bug)
const product = openProduct({ folder, report })
const tokens = createTokens(readTokenKey(folder), systemClock)
const server = createHttpServer({ ports: product.ports, store: product.store, tokens, report })

beforeAll(async () => {
  await publishFolder(product.ports, 'bundles')
  await product.run()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterAll(() => {
  server.close()
  server.closeAllConnections()
  product.close()
  rmSync(folder, { recursive: true })
})

const walks = readBundleFiles('bundles').filter(({ file }) => file.includes('/walks/'))

test('each of the three bundles has walks that are granted, refused and corrected', () => {
  for (const bundle of ['company', 'newborn', 'retirement'])
    for (const end of ['granted', 'refused', 'corrected'])
      expect(walks.map(({ file }) => file)).toContain(`${bundle}/walks/${end}.yaml`)
})

for (const source of walks)
  test(`${source.file} walks over HTTP to the end that it expects`, async () => {
    const read = parseWalk(source)
    if (!('walk' in read)) throw new Error(JSON.stringify(read.problems))
    const as = createClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, tokens)
    expect(await walkCase(read.walk, { as, bundle: source.file.split('/')[0] ?? '', show: () => undefined })).toEqual(
      [],
    )
    expect(bugs).toEqual([])
  })

test('publishing the same folder again changes nothing', async () => {
  const again = await publishFolder(product.ports, 'bundles')
  expect(again.map(({ version, fresh }) => [version, fresh])).toEqual([
    [1, false],
    [1, false],
    [1, false],
  ])
})
