import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulate-'))
  cpSync(join(root, 'bundles'), join(folder, 'bundles'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

async function simulate(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const command = [join(root, 'bin/onevisit.ts'), 'simulate', ...args]
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { cwd: folder })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

test('a bundle is simulated by its own scenario, and the report says who the bottleneck is and what one more would do', async () => {
  const { code, out, err } = await simulate('bundles/newborn', '--applications', '300')
  expect([code, err]).toEqual([0, ''])
  for (const said of ['300 件申请', 'P50', 'P90', 'P99', '超过整体承诺时限', '瓶颈：', '增加一人', '公安局', '█'])
    expect(out).toContain(said)
})

test('the same seed prints the same data to the byte; another seed does not', async () => {
  const [one, same, other] = await Promise.all(
    ['5', '5', '6'].map((seed) => simulate('bundles/newborn', '--applications', '200', '--seed', seed, '--json')),
  )
  expect(same?.out).toBe(one?.out)
  expect(other?.out).not.toBe(one?.out)
  const data = JSON.parse(one?.out ?? '{}')
  expect(data).toMatchObject({ bundle: 'newborn', seed: 5, applications: 200 })
  expect(data.oneMore).toHaveLength(data.offices.length)
})

test('the page stands alone: pictures inside, no script, nothing fetched', async () => {
  const page = join(folder, 'page.html')
  await simulate('bundles/newborn', '--applications', '200', '--html', page)
  const html = readFileSync(page, 'utf8')
  expect(html.match(/<svg /g)).toHaveLength(2)
  expect(html.match(/<table>/g)?.length).toBeGreaterThanOrEqual(4)
  expect(html).toContain('lang="zh-CN"')
  expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|@import|<link|<img|NaN|Infinity|undefined/)
})

test('what cannot be simulated is told in a sentence with its cure, and no trace', async () => {
  const bad = join(folder, 'bad.yaml')
  const right = readFileSync(join(folder, 'bundles/newborn/scenarios/ordinary.yaml'), 'utf8')
  writeFileSync(bad, right.replace('public-security: { officers: 2', 'public-security: { officers: 0'))
  const told = await Promise.all([
    simulate('bundles/newborn', '--scenario', bad),
    simulate('bundles/newborn', '--scenario', 'nowhere.yaml'),
    simulate('bundles/newborn', '--scenario', folder),
    simulate('bundles/newborn', '--applications', 'many'),
    simulate('bundles/newborn', '--seed', '-1'),
    simulate('bundles/newborn', '--html', join(folder, 'no/where.html'), '--applications', '10'),
    simulate('bundles/newborns'),
    simulate(),
  ])
  const said = [
    /^.*bad\.yaml:\d+:\d+: Work comes to 公安局 \(public-security\), and nobody is there\. Write/,
    /nowhere\.yaml cannot be read \(ENOENT\)/,
    /is no file/,
    /--applications wants a whole number/,
    /--seed/,
    /cannot be written/,
    /There is no bundle "newborns"/,
    /Which bundle\?/,
  ]
  expect(told.map(({ code }) => code)).toEqual([1, 1, 1, 2, 2, 1, 1, 2])
  for (const [index, { err }] of told.entries()) {
    expect(err).toMatch(said[index] ?? /^$/)
    expect(err).not.toMatch(/\n\s+at /)
  }
})

test('a queue that grows without end is warned of with the figure, and said in the report', async () => {
  const { code, out, err } = await simulate('bundles/newborn', '--scenario', overloaded(), '--applications', '2000')
  expect(code).toBe(0)
  expect(err).toMatch(
    /^.*crowded\.yaml:\d+:\d+: warning: 公安局 would be busy \d+(\.\d)? % of its time: a mean day brings/m,
  )
  expect(out).toContain('公安局忙不过来')
})

function overloaded(): string {
  const file = join(folder, 'crowded.yaml')
  const right = readFileSync(join(folder, 'bundles/newborn/scenarios/ordinary.yaml'), 'utf8')
  writeFileSync(file, right.replace('public-security: { officers: 2', 'public-security: { officers: 1'))
  return file
}
