import { expect, test } from 'vitest'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import type { Bundle } from '../../lib/bundle/model.ts'
import { defaultSettings } from '../../lib/bundle/settings.ts'
import type { Op } from '../../lib/report/diff/change.ts'
import { diffBundle } from '../../lib/report/diff/diff.ts'
import { diffFolders } from '../../lib/report/diff/diff-folders.ts'
import { findEdits } from '../../lib/report/diff/edits.ts'
import { factsOf } from '../../lib/report/diff/facts.ts'
import { reasons } from '../../lib/report/diff/reasons.ts'
import { leavesOf, without } from './leaves.ts'
import { maximalBundle } from './maximal-bundle.ts'

const files = readBundleFiles('bundles').filter(({ file }) => !/^[^/]+\/(walks|scenarios)\//.test(file))
const loaded = loadBundles(files)
const [draft] = loaded.bundles
if (!draft) throw new Error('there is no bundle')
const side = (bundle: Bundle) => ({ draft: { ...draft, bundle } })
const hows = ['changed', 'left out'] as const
const mutants = leavesOf(maximalBundle).flatMap((path) =>
  hows.map((how) => ({ what: `${path.join('.')} ${how}`, bundle: without<Bundle>(maximalBundle, path, how) })),
)

test('no leaf of a bundle that has everything can be changed or left out in silence', () => {
  expect(mutants.length).toBeGreaterThan(300)
  const silent = mutants.filter(({ bundle }) => diffBundle(side(maximalBundle), side(bundle)).length === 0)
  expect(silent.map(({ what }) => what)).toEqual([])
})

test('every change of such a leaf is one that the table has classified', () => {
  const unknown = mutants.filter(({ bundle }) =>
    diffBundle(side(maximalBundle), side(bundle)).some(({ why }) => why === reasons.unknown),
  )
  expect(unknown.map(({ what }) => what)).toEqual([])
})

const turned: Readonly<Record<Op, Op>> = {
  added: 'removed',
  removed: 'added',
  more: 'less',
  less: 'more',
  changed: 'changed',
  moved: 'moved',
}

test('the other way round, what was added is removed and what was more is less', () => {
  const told = (one: Bundle, other: Bundle, turn: (op: Op) => Op) =>
    findEdits(one, other)
      .map(({ op, row }) => `${row?.at} ${turn(op)}`)
      .sort()
  for (const { what, bundle } of mutants)
    expect([what, told(maximalBundle, bundle, (op) => op)]).toEqual([
      what,
      told(bundle, maximalBundle, (op) => turned[op]),
    ])
})

test('no setting of a region can be changed in silence', () => {
  for (const path of leavesOf(defaultSettings)) {
    const changed = { ...loaded, settings: without(loaded.settings, path, 'changed') }
    const [first, ...others] = diffFolders({ before: loaded, after: changed, sound: false })
    expect([path.join('.'), first?.path.startsWith('settings.'), first?.at.file]).toEqual([
      path.join('.'),
      true,
      'settings.yaml',
    ])
    expect([first, ...others].filter((change) => change?.why === reasons.unknown)).toEqual([])
  }
})

test('nothing that follows from a bundle can be changed in silence', () => {
  const facts = factsOf(draft.bundle, loaded)
  const seen = new Set<string>()
  for (const path of leavesOf(facts)) {
    // One leaf of each branch of the machine stands for all.
    const part = path[0] === 'machine' ? path.slice(0, 2).join('.') : path.join('.')
    if (seen.has(part)) continue
    seen.add(part)
    const changed = without(facts, path, 'changed')
    const changes = diffBundle({ draft, facts }, { draft, facts: changed })
    expect([part, changes.length > 0]).toEqual([part, true])
    expect(changes.every(({ element }) => element === 'derived')).toBe(true)
  }
})

test('a folder against itself shows nothing', () => {
  expect(diffFolders({ before: loaded, after: loaded, sound: true })).toEqual([])
}, 60_000)

test('what the language does not know yet is taken as the gravest', () => {
  const newer = { ...maximalBundle, levy: 3 }
  expect(diffBundle(side(maximalBundle), side(newer))).toMatchObject([
    { path: 'levy', kind: 'breaking', group: 'applicants', why: reasons.unknown },
  ])
})
