import { afterAll, expect, test } from 'vitest'
import { publishFolder } from '../bin/publish-folder.ts'
import { openVirtualTown } from '../bin/walk/virtual-town.ts'
import { walkCase } from '../bin/walk/walk-case.ts'
import { readBundleFiles } from '../lib/adapters/local/bundle-files.ts'
import { loadBundles } from '../lib/bundle/load.ts'
import { parseWalk, waits } from '../lib/bundle/walk.ts'

const bugs: unknown[] = []
const report = (bug: unknown) => bugs.push(bug)
const monday = Date.UTC(2026, 10, 23, 1)

/** One for all cases in which no time passes; each of the others gets one of its own, so that none moves the time of another. */
const open = () => openVirtualTown({ bundles: 'bundles', from: monday, report })
const town = await open()
afterAll(() => town.close())

const files = readBundleFiles('bundles').map((source) => source.file)
const walks = readBundleFiles('bundles').filter(({ file }) => file.includes('/walks/'))
const bundleOf = (file: string) => file.split('/')[0] ?? ''
const bundles = files.filter((file) => file.endsWith('/bundle.yaml')).map(bundleOf)

test('BND-04 the thirteen bundles of the first national list are there: five for enterprises and eight for persons', () => {
  const { bundles, problems } = loadBundles(readBundleFiles('bundles'))
  expect(problems).toEqual([])
  const whom = Map.groupBy(bundles, ({ bundle }) => bundle.for)
  expect([whom.get('enterprise')?.length, whom.get('person')?.length]).toEqual([5, 8])
})

test.each(bundles)('%s has walks that are granted, refused, corrected and granted in part', (bundle) => {
  for (const end of ['granted', 'refused', 'corrected', 'partial'])
    expect(walks.map(({ file }) => file)).toContain(`${bundle}/walks/${end}.yaml`)
})

for (const source of walks)
  test(`BND-04 ${source.file} walks over HTTP to the end that it expects`, async () => {
    const read = parseWalk(source)
    if (!('walk' in read)) throw new Error(JSON.stringify(read.problems))
    const own = waits(read.walk) ? await open() : town
    const company = { as: own.as, time: own.time, bundle: bundleOf(source.file), show: () => undefined }
    try {
      expect(await walkCase(read.walk, company)).toEqual([])
      expect(bugs).toEqual([])
    } finally {
      if (own !== town) own.close()
    }
  })

test('publishing the same folder again changes nothing', async () => {
  const again = await publishFolder(town.product.ports, 'bundles')
  expect(again.map(({ version, fresh }) => [version, fresh])).toEqual(bundles.map(() => [1, false]))
})
