import { execFile, spawn } from 'node:child_process'
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

/** The right files with a mistake in one of them, while `during` runs. */
async function mistaken<Result>(during: () => Promise<Result>): Promise<Result> {
  const file = join(folder, 'bundles/company/bundle.yaml')
  const right = readFileSync(file, 'utf8')
  writeFileSync(file, right.replace('lead: market-regulation', 'lead: market-regulations'))
  try {
    return await during()
  } finally {
    writeFileSync(file, right)
  }
}

const sentence = /^There is no department "market-regulations" in the catalogue\. Did you mean "market-regulation"\?$/

test('problems are printed as objects, annotations, SARIF and Checkstyle, with the same places and exit code', async () => {
  const all = await mistaken(() =>
    Promise.all(['json', 'github', 'sarif', 'checkstyle'].map((format) => check('bundles', '--format', format))),
  )
  expect(all.map(({ code, err }) => ({ code, err }))).toEqual(Array(4).fill({ code: 1, err: '' }))
  const [json = '', github = '', sarif = '', checkstyle = ''] = all.map(({ out }) => out)
  const at = { file: 'bundles/company/bundle.yaml', line: 4, col: 7 }
  expect(JSON.parse(json)).toMatchObject({ ...at, severity: 'error', fix: 'Did you mean "market-regulation"?' })
  expect(github).toMatch(/^::error file=bundles\/company\/bundle\.yaml,line=4,col=7::There is no department "market-/)
  const { version, runs } = JSON.parse(sarif)
  expect(version).toBe('2.1.0')
  expect(runs).toHaveLength(1)
  expect(runs[0].tool.driver.name).toBe('onevisit check')
  const [result] = runs[0].results
  expect(result).toMatchObject({ level: 'error', message: { text: expect.stringMatching(sentence) } })
  const { artifactLocation, region } = result.locations[0].physicalLocation
  expect({ artifactLocation, region }).toEqual({
    artifactLocation: { uri: at.file },
    region: { startLine: 4, startColumn: 7 },
  })
  expect(checkstyle).toMatch(
    /<file name="bundles\/company\/bundle\.yaml">\n *<error line="4" column="7" severity="error"/,
  )
  expect(checkstyle).toContain('&quot;market-regulations&quot;')
})

test('what is right is an empty report in every format, and a format that there is not is told', async () => {
  expect(await check('bundles/newborn', '--format', 'json')).toEqual({ code: 0, out: '', err: '' })
  const sarif = await check('bundles/newborn', '--format', 'sarif')
  expect(JSON.parse(sarif.out).runs[0].results).toEqual([])
  expect((await check('--format', 'sarf')).err).toBe('There is no format "sarf". Did you mean "sarif"?\n')
  expect((await check('--schema=wlak')).err).toBe('There is no schema "wlak". Did you mean "walk"?\n')
})

test('whoever watches is told what is new and what is mended, survives files that go, and ends with 0', async () => {
  const file = join(folder, 'bundles/company/bundle.yaml')
  const walk = join(folder, 'bundles/company/walks/granted.yaml')
  const right = readFileSync(file, 'utf8')
  const command = [join(root, 'bin/onevisit.ts'), 'check', '--watch', 'bundles/company']
  const child = spawn(process.execPath, command, { cwd: folder })
  let heard = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (heard += String(data)))
  const hear = async (what: RegExp) => {
    await expect.poll(() => heard, { timeout: 15_000 }).toMatch(what)
    heard = ''
  }
  await hear(/Watching bundles; Ctrl-C ends it/)
  writeFileSync(file, right.replace('lead: market-regulation', 'lead: market-regulations'))
  await hear(/new: {4}bundles\/company\/bundle\.yaml:4:7: There is no department[\s\S]*Watching/)
  writeFileSync(file, '')
  await hear(/The file is empty[\s\S]*Watching/)
  rmSync(walk)
  writeFileSync(file, right)
  await hear(/mended: bundles\/company\/bundle\.yaml:1:1: The file is empty[\s\S]*Watching/)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  cpSync(join(root, 'bundles'), join(folder, 'bundles'), { recursive: true })
}, 60_000)
