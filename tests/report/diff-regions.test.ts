import { expect, test } from 'vitest'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import { findProblems } from '../../lib/proof/find-problems.ts'
import { diffFolders } from '../../lib/report/diff/diff-folders.ts'

const files = readBundleFiles('bundles')
const load = (region: string, changed: (text: string, file: string) => string = (text) => text) =>
  loadBundles(
    files.map(({ file, text }) => ({ file, text: changed(text, file) })),
    { region },
  )
const weidong = load('410403')
const zhanhe = load('410411')

test('CAT-06 the lists of two districts, put side by side, differ in local elements only', () => {
  expect([...findProblems(weidong), ...findProblems(zhanhe)]).toEqual([])
  const changes = diffFolders({ before: weidong, after: zhanhe, sound: true })
  expect(changes.filter(({ element }) => element === 'uniform')).toEqual([])
  const codes = (loaded: typeof weidong) => [...loaded.catalogue.items.values()].map(({ code }) => code)
  expect(codes(weidong)).toEqual(codes(zhanhe))
  const local = changes.filter(({ element }) => element === 'local').map(({ path }) => path)
  expect(local).toContain('catalogue.items.birth-certificate.promise')
  expect(local).toContain('centre.name')
}, 60_000)

test('CAT-06 an element that is the same everywhere and differs in one district is shown as such, at its place', () => {
  const other = load('410411', (text, file) =>
    file === 'regions/410411.yaml' ? text.replace('promise: { days: 2 }', 'code: YS-9999, promise: { days: 2 }') : text,
  )
  const changes = diffFolders({ before: weidong, after: other, sound: false })
  const [uniform, ...others] = changes.filter(({ element }) => element === 'uniform')
  expect(uniform).toMatchObject({ kind: 'breaking', path: expect.stringMatching(/\.code$/), after: { zh: 'YS-9999' } })
  expect(uniform?.at.file).toBe('regions/410411.yaml')
  expect(others.every(({ path }) => path === uniform?.path)).toBe(true)
})
