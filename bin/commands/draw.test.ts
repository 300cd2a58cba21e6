import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compile } from './compile.ts'
import { draw } from './draw.ts'

let folder = ''
let out = ''
let err = ''
const { write: toOut } = process.stdout
const { write: toErr } = process.stderr

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevisit-'))
  out = ''
  err = ''
  process.stdout.write = (text: string | Uint8Array) => {
    out += String(text)
    return true
  }
  process.stderr.write = (text: string | Uint8Array) => {
    err += String(text)
    return true
  }
})

afterEach(() => {
  process.stdout.write = toOut
  process.stderr.write = toErr
  rmSync(folder, { recursive: true })
})

test('compile prints the machine of a bundle, which is its golden', async () => {
  expect(await compile(['newborn'])).toBe(0)
  expect(out).toBe(readFileSync(new URL('../../tests/golden/newborn.asl.json', import.meta.url), 'utf8'))
})

test('compile takes the prefix of the functions, and prints compactly when asked', async () => {
  expect(await compile(['newborn', '--prefix', 'city', '--compact'])).toBe(0)
  expect(out).toContain('"FunctionName":"city-open-task:v1"')
})

test('draw prints text, and writes SVG to a file or to the output', async () => {
  expect(await draw(['company'])).toBe(0)
  expect(out).toMatch(/^企业开办一件事\n/)
  const file = join(folder, 'company.svg')
  expect(await draw(['company', '--svg', file])).toBe(0)
  expect(readFileSync(file, 'utf8')).toMatch(/^<svg /)
  out = ''
  expect(await draw(['company', '--svg', '-'])).toBe(0)
  expect(out).toBe(readFileSync(file, 'utf8'))
})

test('a bundle that is not there is told with those that are', async () => {
  expect(await draw(['nobody'])).toBe(1)
  expect(err).toMatch(/^There is no bundle "nobody" in .*There are: .*newborn/)
})

test('a command that is not understood is answered with its usage', async () => {
  expect(await compile([])).toBe(2)
  expect(err).toMatch(/^Which bundle\? Usage: onevisit compile <bundle>/)
  expect(await draw(['newborn', 'company'])).toBe(2)
  expect(await compile(['newborn', '--unknown'])).toBe(2)
  expect(err).toContain("Unknown option '--unknown'")
})

test('a folder that cannot be read and a file that cannot be written are told without a trace', async () => {
  expect(await compile(['newborn', '--bundles', join(folder, 'missing')])).toBe(1)
  expect(err).toContain('cannot be read (ENOENT)')
  expect(await draw(['newborn', '--svg', join(folder, 'missing', 'x.svg')])).toBe(1)
  expect(err).toContain('cannot be written (ENOENT)')
})

test('a bundle with problems is not compiled: they are printed with their places', async () => {
  mkdirSync(join(folder, 'broken'))
  writeFileSync(join(folder, 'broken', 'bundle.yaml'), 'bundle: broken\nname: [\n')
  expect(await compile([join(folder, 'broken')])).toBe(1)
  expect(out).toBe('')
  expect(err).toMatch(/^broken\/bundle\.yaml:\d+:\d+: /)
})

test('a bundle that the checks refuse is not compiled', async () => {
  mkdirSync(join(folder, 'broken'))
  const items = 'items:\n  - item: nowhere-in-the-catalogue\n'
  const rest = 'deliver: { policy: together, ways: [window] }\n'
  writeFileSync(
    join(folder, 'broken', 'bundle.yaml'),
    `bundle: broken\nname: 一件事\nfor: person\nlead: nobody\n${items}${rest}`,
  )
  expect(await compile([join(folder, 'broken')])).toBe(1)
  expect(out).toBe('')
  expect(err).toMatch(/broken\/bundle\.yaml:6:\d+: /)
})
