import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { openVirtualTown } from '../../bin/walk/virtual-town.ts'
import { walkCase } from '../../bin/walk/walk-case.ts'
import { readTokenKey } from '../../lib/adapters/local/tokens.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import { parseWalk } from '../../lib/bundle/walk.ts'
import { granted, grants, joint, publicity, walkOf, writeTown } from './small-town.ts'

function read(text: string) {
  const parsed = parseWalk({ file: 'walk.yaml', text })
  if (!('walk' in parsed)) throw new Error(parsed.problems.map(printProblem).join('\n'))
  return parsed.walk
}

/** Walks one case in a town of its own: the differences, what was said, and how long it took in days of its clock. */
async function walk(text: string) {
  const { folder, close } = writeTown({})
  const bugs: unknown[] = []
  const report = (bug: unknown) => bugs.push(bug)
  const from = Date.UTC(2026, 10, 23, 1)
  const town = await openVirtualTown({ bundles: folder, from, report }).finally(close)
  const lines: string[] = []
  const { as, time } = town
  const differences = await walkCase(read(text), {
    as,
    time,
    bundle: 'small',
    show: (line) => lines.push(line),
  }).finally(town.close)
  expect(bugs).toEqual([])
  return { differences, lines, days: (time.now() - from) / 86_400_000 }
}

test('a case with a publicity, a joint survey, reviews, a second signature and a number that is made walks to its end', async () => {
  const { differences, lines, days } = await walk(walkOf([...joint, ...publicity, ...grants], granted))
  expect(differences).toEqual([])
  // The twentieth day is a Sunday, so that the publicity ends with the Monday after (民法典 203).
  expect(days).toBe(22)
  expect(lines).toContain('  登记局 简易注销登记: 公示期满，自行结束：通过')
  expect(lines).toContain('  消防救援大队 消防安全检查: 现场踏勘结束（3 人签名）：通过，联合踏勘合格')
  expect(lines).toContain('  消防救援大队 消防安全检查: 同意，会签')
  expect(lines).toContain('  登记局 简易注销登记: 同意，确定 enterprise.number')
})

test('a publicity to which somebody objects waits for its officer, who may end it as not passed; then the item is refused', async () => {
  const [begin = '', wait = ''] = publicity
  const steps = [
    ...joint,
    begin,
    'object: { item: simple-deregistration, says: 尚欠货款 }',
    wait,
    'end: { item: simple-deregistration, step: publicity, says: 异议成立, passed: false }',
    'refuse: simple-deregistration\n    reason: 公示期内有异议\n    basis: 《样例条例》第十条',
    'grant: fire-check',
    'issue: all',
  ]
  const ends = '{ simple-deregistration: refused, fire-check: granted, tax-clearance: blocked }'
  const { differences, lines } = await walk(walkOf(steps, ends))
  expect(differences).toEqual([])
  expect(lines).toContain('  登记局 简易注销登记: 公示结束（1 人签名）：未通过，异议成立')
})

test('a case that ends otherwise than it says is told', async () => {
  const ends = granted.replace('fire-check: granted', 'fire-check: refused')
  const { differences } = await walk(walkOf([...joint, ...publicity, ...grants], ends))
  expect(differences).toEqual(['fire-check ended granted, not refused.'])
})

test('the officer sees what the conditions come to, and decides as they find', async () => {
  const { folder, close } = writeTown({})
  const from = Date.UTC(2026, 10, 23, 1)
  const town = await openVirtualTown({ bundles: folder, from, report: console.error }).finally(close)
  const applicant = town.as({ role: 'applicant', id: 'zhang' })
  const conditionsOf = async (founded: string) => {
    const form = { 'enterprise.name': '甲', 'enterprise.founded': founded, 'enterprise.consent.fire-check': 'yes' }
    const papers = { bundle: 'small', form, way: 'electronic' }
    const { application } = await applicant<{ application: string }>('POST', '/api/applications', papers)
    await applicant('POST', `/api/applications/${application}/submission`)
    await town.product.engine.settled()
    const officer = town.as({ role: 'officer', id: 'li', department: 'registry' })
    const task = await officer<{ conditions: object[] }>(
      'GET',
      `/api/tasks/${application}.simple-deregistration/conditions`,
    )
    return task.conditions
  }
  const [age, debts] = [{ says: '存续满规定月数', basis: '《样例条例》第三条' }, { says: '没有未了结的债权债务' }]
  expect(await conditionsOf('2025-11-24')).toEqual([{ ...age, holds: true }, debts])
  expect(await conditionsOf('2026-01-05')).toEqual([{ ...age, holds: false }, debts])
  town.close()
})

test('without consent nothing is filed, and the sentence says so', async () => {
  const refused = walk(walkOf(grants, granted).replace('fire-check: yes', 'fire-check: no'))
  await expect(refused).rejects.toThrow(/form\.enterprise\.consent\.fire-check.*not-agreed/)
})

test('the command walks a case that waits on a clock of its own, and refuses it to a running product with a sentence', () => {
  const { folder, walkFile, close } = writeTown({ long: walkOf([...joint, ...publicity, ...grants], granted) })
  const env = { ...process.env, ONEVISIT_DATA: folder }
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['bin/onevisit.ts', 'walk', ...args, walkFile('long')], { encoding: 'utf8', env })
  const virtual = run('--virtual')
  expect([virtual.status, virtual.stderr]).toEqual([0, ''])
  expect(virtual.stdout).toContain('—— 经过 20 个自然日 ——')
  expect(virtual.stdout).toContain('All ended as expected')
  const both = run('--virtual', '--url', 'http://127.0.0.1:1')
  expect([both.status, both.stderr]).toEqual([1, '--virtual opens a product of its own: leave --url out.\n'])
  const none = run()
  expect([none.status, none.stderr]).toEqual([1, expect.stringMatching(/^There is no signing key in /)])
  readTokenKey(folder)
  const running = run()
  expect([running.status, running.stderr]).toEqual([
    1,
    expect.stringMatching(/long\.yaml: Days pass in this case.*--virtual/),
  ])
  close()
})
