import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadBundles } from '../../bundle/load.ts'
import { readBundleFiles } from './bundle-files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the YAML files of a folder are read by relative name, sorted, and nothing else', () => {
  mkdirSync(join(folder, 'b/walks'), { recursive: true })
  writeFileSync(join(folder, 'b/walks/x.yaml'), 'walk: 一')
  writeFileSync(join(folder, 'b/bundle.yaml'), 'bundle: b')
  writeFileSync(join(folder, 'b/picture.svg'), '<svg/>')
  writeFileSync(join(folder, 'a.yml'), 'a: 1')
  expect(readBundleFiles(folder)).toEqual([
    { file: 'a.yml', text: 'a: 1' },
    { file: 'b/bundle.yaml', text: 'bundle: b' },
    { file: 'b/walks/x.yaml', text: 'walk: 一' },
  ])
})

test('a file that is too large, and one that is not UTF-8, become problems', () => {
  mkdirSync(join(folder, 'b'))
  writeFileSync(join(folder, 'b/bundle.yaml'), 'x'.repeat(3_000_000))
  writeFileSync(join(folder, 'b/words.en.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe]))
  const { problems } = loadBundles(readBundleFiles(folder))
  expect(problems.map(({ says }) => says)).toEqual([
    'The file is larger than 1 MB.',
    'There is a character here that is not text.',
  ])
})
