import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder } from '../../../tests/contract/folder.ts'
import { createLocalFiles } from './files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const fresh = () => join(freshFolder(), 'files')

test('a file lies under the folder by its name, in folders that are made', async () => {
  const folder = fresh()
  await createLocalFiles(folder).put('a1/出生/Scan.pdf', bytes('x'))
  expect(readFileSync(join(folder, 'a1', '%e5%87%ba%e7%94%9f', '%53can.pdf'), 'utf8')).toBe('x')
})

test('nothing is left aside, also when a put is refused', async () => {
  const folder = fresh()
  const files = createLocalFiles(folder)
  await files.put('a', bytes('one'))
  await expect(files.put('a', bytes('two'))).rejects.toThrow('with other bytes exists')
  expect(readdirSync(join(folder, '.incoming'))).toEqual([])
})

test('what a killed process left half written is cleared away', () => {
  const folder = fresh()
  createLocalFiles(folder)
  writeFileSync(join(folder, '.incoming', 'half'), 'x')
  createLocalFiles(folder)
  expect(existsSync(join(folder, '.incoming', 'half'))).toBe(false)
})

test('a file may not also be a folder', async () => {
  const files = createLocalFiles(fresh())
  await files.put('a', bytes('x'))
  await expect(files.put('a/b', bytes('x'))).rejects.toThrow()
  expect(await files.get('a/b')).toBeUndefined()
})
