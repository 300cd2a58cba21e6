import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Source } from '../../lib/bundle/source.ts'
import { soundLibrary } from './sound-library.ts'

const onevisit = fileURLToPath(new URL('../../bin/onevisit.ts', import.meta.url))
let folder = ''

const region: Source = {
  file: 'regions/410403.yaml',
  text: 'region: "410403"\nname: 卫东区\nwithin: "410400"\nitems: { fire-check: { promise: { days: 2 } } }\n',
}
/** The library as it is, and with a longer promise, a further material and a check less. */
const changed = [
  ...soundLibrary({
    'catalogue/all.yaml': [
      'promise: { "410400": { days: 5 } }\n    elements: [applicant.name]\n    materials: [plan]',
      'promise: { "410400": { days: 8 } }\n    elements: [applicant.name, applicant.mobile]\n    materials: [plan]',
    ],
    'inn/bundle.yaml': ['ways: [window]', 'ways: [window, mail]'],
  }),
  region,
]

function write(name: string, files: readonly Source[]): void {
  for (const { file, text } of files) {
    const path = join(folder, name, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.org']
  const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder })
  if (status !== 0) throw new Error(String(stderr))
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diff-'))
  write('bundles', [...soundLibrary(), region])
  git('init', '-q')
  git('add', '.')
  git('commit', '-q', '-m', 'first')
  write('changed', changed)
})
afterAll(() => rmSync(folder, { recursive: true }))

function diff(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawnSync(process.execPath, [onevisit, 'diff', ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
  })
  return { code: child.status, out: child.stdout.toString(), err: child.stderr.toString() }
}

test('what changes is told in Chinese by bundle and by whom it concerns, with reason, both values and place', () => {
  const { code, out, err } = diff(['bundles', 'changed', '--bundle', 'inn'])
  expect([code, err]).toEqual([1, ''])
  expect(out).toContain('开旅馆一件事（inn）\n  对申请人\n')
  expect(out).toMatch(
    /\[更严\] 消防检查 · 承诺时限：5 个工作日 → 8 个工作日（本地要素）\n +申请人等得更久（003 §31） {2}changed\/catalogue\/all\.yaml:24:26/,
  )
  expect(out).toMatch(/\[更严\] 填写项 · 申请人手机：新增（人人需要）/)
  expect(out).toMatch(/\[安全\] 送达方式 · 邮寄：新增/)
  expect(out).toMatch(/对部门\n(.*\n)*? +\[安全\] 消防检查 · 承诺时限/)
  expect(out).toMatch(/对在办件（按受理时的版本办完/)
  expect(out).not.toContain('开浴室')
  expect(out).toMatch(/；总体：更严\n$/)
})

test('exit codes: 0 for nothing or what is safe, 1 for stricter, 2 for breaking; --fail-on breaking lets stricter pass', () => {
  expect(diff(['bundles', 'bundles'])).toEqual({ code: 0, out: 'bundles → bundles\n\n无变化\n', err: '' })
  expect(diff(['bundles', 'changed', '--fail-on', 'breaking']).code).toBe(0)
  write('less', [...changed.filter(({ file }) => !file.startsWith('bath')), region])
  const { code, out } = diff(['changed', 'less'])
  expect([code, out]).toEqual([2, expect.stringContaining('[破坏] 一件事 · 开浴室一件事：取消')])
  expect(diff(['changed', 'less', '--fail-on', 'breaking']).code).toBe(2)
  expect(diff(['less', 'changed', '--fail-on', 'breaking']).code).toBe(0)
})

test('a version is a folder, the folder of a bundle, a region of it, or a git revision of it', () => {
  const city = diff(['bundles', 'bundles@410403', '--json'])
  const paths = (JSON.parse(city.out) as { changes: { path: string; element: string }[] }).changes
  expect(paths.filter(({ element }) => element !== 'local' && element !== 'derived')).toEqual([])
  expect(paths.map(({ path }) => path)).toContain('catalogue.items.fire-check.promise')
  const own = diff(['bundles/inn', 'changed/inn', '--lang', 'en'])
  expect([own.code, own.out]).toEqual([
    1,
    expect.stringMatching(/For applicants[\s\S]*promise: 5 working days → 8 working days/),
  ])
  expect(own.out).not.toContain('bath')
  const revision = diff(['HEAD:bundles', 'changed'])
  expect(revision.out.split('\n').slice(1)).toEqual(diff(['bundles', 'changed']).out.split('\n').slice(1))
  expect(diff(['HEAD:bundles/inn', 'changed/inn']).code).toBe(1)
  expect(diff(['HEAD:bundles@410403', 'bundles@410403']).out).toContain('无变化')
})

test('--json gives every change with both values, --html a page that stands alone', () => {
  const { out } = diff(['bundles', 'changed', '--json', '--html', 'page.html'])
  const told = JSON.parse(out) as { worst: string; changes: { path: string; before?: object }[] }
  expect(told.worst).toBe('stricter')
  expect(told.changes.find(({ path }) => path === 'catalogue.items.fire-check.promise')).toMatchObject({
    kind: 'stricter',
    before: { zh: '5 个工作日', en: '5 working days' },
    at: { file: 'changed/catalogue/all.yaml', line: 24, col: 26 },
  })
  const page = readFileSync(join(folder, 'page.html'), 'utf8')
  expect(page).toMatch(
    /<h2>开旅馆一件事（inn）<\/h2>[\s\S]*<caption>对申请人<\/caption>[\s\S]*承诺时限：5 个工作日 → 8 个工作日/,
  )
  expect(page).not.toMatch(/<script|https?:/)
})

test.each([
  [[], /^Two versions, the older one first\. Usage: onevisit diff/],
  [['bundles'], /^Two versions/],
  [['bundles', 'bundles', 'bundles'], /^Two versions/],
  [['bundles', 'nowhere'], /^There is no folder "nowhere"\.$/],
  [['bundles', 'bundles/inn/bundle.yaml'], /is no folder/],
  [['bundles', '.git'], /There is no bundle in \.git/],
  [['bundles', 'bundles', '--bundle', 'ina'], /^There is no bundle "ina" in either\. There are: bath, inn\.$/],
  [['bundles', 'bundles@410499'], /There is no region "410499"/],
  [['bundles', 'bundles', '--lang', 'fr'], /^--lang is zh or en/],
  [['bundles', 'bundles', '--fail-on', 'safe'], /^--fail-on is stricter or breaking/],
  [['bundles', 'bundles', '--wat'], /Unknown option '--wat'/],
  [['HEAD~9:bundles', 'bundles'], /^There is no revision "HEAD~9" here/],
  [['HEAD:nowhere', 'bundles'], /nowhere/],
  [['HEAD:bundles/inn/bundle.yaml', 'bundles'], /bundle\.yaml/],
  [['--', '--output=x:bundles', 'bundles'], /names no revision/],
  [['bundles', 'bundles', '--html', 'nowhere/page.html'], /cannot be written \(ENOENT\)/],
] as const)('%j ends with 3 and a sentence', (args, says) => {
  const { code, out, err } = diff([...args])
  expect([code, out, err.trim()]).toEqual([3, '', expect.stringMatching(says)])
  expect(err).not.toMatch(/\n\s+at /)
})

test('without git, and outside of a repository, a revision is told to be none', () => {
  expect(diff(['HEAD:bundles', 'bundles'], { PATH: '/nowhere' })).toMatchObject({
    code: 3,
    err: 'HEAD:bundles needs git, which is not installed here. Name a folder instead.\n',
  })
  const { code, err } = diff(['HEAD:bundles', 'bundles'], { GIT_DIR: '/nowhere' })
  expect([code, err]).toEqual([3, expect.stringMatching(/no git repository/)])
})

test('files that cannot be read are told with their places; of a version that fails the checks only what is written is compared', () => {
  write('broken', [...changed, { file: 'inn/bundle.yaml', text: 'bundle: [' }])
  const broken = diff(['bundles', 'broken'])
  expect([broken.code, broken.err]).toEqual([3, expect.stringMatching(/^broken\/inn\/bundle\.yaml:\d+:\d+: /)])
  write('doubtful', soundLibrary({ 'catalogue/all.yaml': ['legal-limit: { days: 10 }', 'legal-limit: { days: 3 }'] }))
  const doubtful = diff(['bundles', 'doubtful'])
  expect(doubtful.err).toMatch(
    /^doubtful does not pass the checks; only what is written is compared\. doubtful\/catalogue/,
  )
  expect(doubtful.out).toContain('法定时限：10 个工作日 → 3 个工作日')
})
