import { execFile } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'))
  cpSync(join(root, 'bundles'), join(folder, 'bundles'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command in the folder, as a person does. */
async function check(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const command = [join(root, 'bin/onevisit.ts'), 'check', ...args]
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { cwd: folder })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

test('right bundles are counted, all of them or one with the catalogue beside it', async () => {
  const all = globSync('*/bundle.yaml', { cwd: join(root, 'bundles') })
    .map(dirname)
    .sort()
  expect(await check()).toMatchObject({ code: 0, out: `${all.length} bundles, no problem: ${all.join(', ')}\n` })
  expect(await check('bundles/newborn')).toMatchObject({ code: 0, out: '1 bundle, no problem: newborn\n' })
})

test('problems are printed with a path from where the person stands, and the exit code is 1', async () => {
  const file = join(folder, 'bundles/company/bundle.yaml')
  const right = readFileSync(file, 'utf8')
  writeFileSync(file, right.replace('lead: market-regulation', 'lead: market-regulations'))
  const { code, err } = await check('bundles')
  expect(code).toBe(1)
  expect(err).toMatch(/^bundles\/company\/bundle\.yaml:4:7: .* Did you mean "market-regulation"\?\n1 problem; nothing/)
  writeFileSync(file, `${right}\u0000`)
  expect((await check()).err).not.toMatch(/\n\s+at /)
  writeFileSync(file, right)
})

test('a warning is printed and fails nothing', async () => {
  const file = join(folder, 'bundles/newborn/bundle.yaml')
  const right = readFileSync(file, 'utf8')
  const twice = 'accept: { by: counter, originals: true }\ndeliver: { ways: [window] }\n'
  writeFileSync(file, right.replace(/^deliver:.*$/m, twice))
  for (const walk of globSync(join(folder, 'bundles/newborn/walks/*.yaml')))
    writeFileSync(
      walk,
      readFileSync(walk, 'utf8').replace(
        /^deliver:.*\n(?:steps:)$/m,
        'deliver: { way: window }\nsteps:\n  - accept: all\n  - accept: all',
      ),
    )
  const { code, out, err } = await check('bundles/newborn')
  expect(code).toBe(0)
  expect(out).toBe('1 bundle, no problem: newborn\n')
  expect(err).toMatch(/^bundles\/newborn\/bundle\.yaml:\d+:\d+: warning: This bundle takes 2 visits.*出生医学证明/)
  cpSync(join(root, 'bundles'), join(folder, 'bundles'), { recursive: true })
})

test('a folder that is not there and an unknown option are told, without a trace', async () => {
  expect(await check('nowhere')).toEqual({ code: 1, out: '', err: 'There is no folder "nowhere".\n' })
  const { code, err } = await check('--shema')
  expect(code).toBe(1)
  expect(err).not.toMatch(/\n\s+at /)
})

test('--schema prints the JSON Schema of the docs', async () => {
  expect((await check('--schema')).out).toBe(readFileSync(join(root, 'docs/bundle.schema.json'), 'utf8'))
})
