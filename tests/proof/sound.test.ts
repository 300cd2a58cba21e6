import { expect, test } from 'vitest'
import { grants } from '../../lib/application/grants.ts'
import type { Bundle, Item } from '../../lib/bundle/model.ts'
import { compile } from '../../lib/compile/compile.ts'
import { readNet } from '../../lib/proof/net/read-net.ts'
import { answeredOf } from '../../lib/proof/sound/answered.ts'
import { printSound } from '../../lib/proof/sound/print-sound.ts'
import { proveSound } from '../../lib/proof/sound/prove-sound.ts'
import { soundBundle } from './sound-bundle.ts'

const yes = 'situation.chance == "yes"'
const birth = { item: 'birth', name: '出生医学证明' }
const register = { item: 'register', name: '户口登记', after: ['birth'] }

const withItem = (bundle: Bundle, id: string, change: Partial<Item>): Bundle => {
  const { catalogue } = bundle
  const item = catalogue.items[id] ?? fail(id)
  return { ...bundle, catalogue: { ...catalogue, items: { ...catalogue.items, [id]: { ...item, ...change } } } }
}

const fail = (id: string): never => {
  throw new Error(`no item ${id}`)
}

test('a sound machine is proved, with the number of its plans and everybody who answers', () => {
  const { holds, failures } = proveSound(soundBundle([birth, { ...register, when: yes }], 'departments'))
  expect(failures).toEqual([])
  expect(holds).toMatchObject({ plans: 2, free: false, waits: 1 })
  expect(holds.answered.find(({ state }) => state === '户口登记 · 补正')?.by).toEqual(['申请人', '窗口人员'])
  expect(holds.answered.find(({ state }) => state === '户口登记')?.by).toEqual(['office承办人员', 'office首席事务代表'])
})

test('items that wait for each other are told with the shortest run, from the answers on', () => {
  const circle = [
    { ...birth, after: ['register'], begins: 'after-results' as const },
    { ...register, when: yes },
  ]
  expect(proveSound(soundBundle(circle)).failures).toEqual([
    {
      says: 'These items wait for each other: 出生医学证明 → 户口登记 → 出生医学证明.',
      fix: 'Take one of these waits out of "after".',
      item: 'birth',
      run: [
        '情形 chance=yes（是）',
        '户口登记 需要办理',
        '户口登记 审查完成',
        '出生医学证明 等待 户口登记',
        '户口登记 等待 出生医学证明',
        '互相等待，永远等不到',
      ],
    },
  ])
})

test('items that wait for each other and never apply together are no circle', () => {
  const circle = [
    { ...birth, after: ['register'], when: yes },
    { ...register, when: 'situation.chance == "no"' },
  ]
  expect(proveSound(soundBundle(circle)).failures).toEqual([])
})

test('a wait for an item that nobody does is told as one', () => {
  const bundle = soundBundle([birth, { ...register, after: ['birth', 'nowhere'] }])
  const { failures } = proveSound(bundle)
  expect(failures.map(({ says }) => says)).toEqual(['户口登记 waits for nowhere, which nobody does.'])
  expect(failures[0]?.run.at(-1)).toBe('没有人办理 nowhere，永远等不到')
})

test('a condition that never or always holds leaves a dead state', () => {
  const never = soundBundle([birth, { ...register, when: `${yes} && situation.chance == "no"` }])
  expect(proveSound(never).failures.map(({ says }) => says)).toEqual(['No answers lead to 户口登记.'])
  const always = soundBundle([birth, { ...register, when: `${yes} || situation.chance != "yes"` }])
  expect(proveSound(always).failures.map(({ says }) => says)).toEqual([
    '户口登记 applies to all answers, so that its choice has one way.',
  ])
})

test('a review of a department that does not exist can be answered by nobody', () => {
  const { failures } = proveSound(withItem(soundBundle([birth, register]), 'register', { department: 'nowhere' }))
  expect(failures.map(({ says, item }) => ({ says, item }))).toEqual([
    { says: 'Nobody can answer 户口登记: there is no department "nowhere" in the catalogue.', item: 'register' },
  ])
})

test('a right that is taken from the table leaves its callbacks without anybody, and no other', () => {
  const bundle = soundBundle([birth, register], 'departments')
  const net = readNet(compile(bundle))
  const lacking = (act: keyof typeof grants) =>
    answeredOf(bundle, net, { ...grants, [act]: [] }).flatMap(({ state, lacks }) => (lacks ? [state] : []))
  expect(lacking('check')).toEqual(['统一受理'])
  expect(lacking('decide')).toEqual(['出生医学证明', '户口登记'])
  expect(lacking('correct')).toEqual(['出生医学证明 · 补正', '户口登记 · 补正'])
  expect(lacking('repair')).toEqual(['转人工处理', '转人工处理'])
  expect(lacking('issue')).toEqual(['统一出件'])
})

test('an item of which people are asked nothing can be sent back and put right by nobody', () => {
  const bundle = withItem(soundBundle([birth, { ...register, when: yes }]), 'register', { elements: [] })
  const { failures } = proveSound(bundle)
  expect(failures).toHaveLength(1)
  expect(failures[0]).toMatchObject({
    item: 'register',
    run: ['情形 chance=yes（是）', '户口登记 要求补正', '申请人没有可以修改的内容'],
  })
})

test('what another item makes is asked of nobody only where that one applies', () => {
  const made = withItem(soundBundle([{ ...birth, when: yes }, register]), 'birth', {
    makes: ['applicant.name'],
    elements: ['applicant.name'],
  })
  const { failures } = proveSound(made)
  expect(failures.map(({ item, run }) => ({ item, answers: run[0] }))).toEqual([
    { item: 'register', answers: '情形 chance=yes（是）' },
  ])
})

test('the machine of another bundle is not taken for its own', () => {
  const { failures } = proveSound(soundBundle([birth]), compile(soundBundle([register], 'departments')))
  expect(failures.map(({ says }) => says)).toEqual([
    'The machine does register, which the bundle has not.',
    'The machine has no branch for birth.',
    'The machine and the bundle differ in whether people accept.',
  ])
})

test('more questions than can be tried are proved for every combination of items', () => {
  const asked = Array.from({ length: 13 }, (_, index) => `q${index}`)
  const items = asked.map((id) => ({ item: `item-${id}`, when: `situation.${id} == "yes"` }))
  const bundle = soundBundle(items)
  const answers = bundle.situations[0]?.answers ?? []
  const { holds, failures } = proveSound({ ...bundle, situations: asked.map((id) => ({ id, ask: id, answers })) })
  expect(failures).toEqual([])
  expect(holds).toMatchObject({ plans: 8192, free: true })
})

test('nothing that is no machine of a bundle makes it throw', () => {
  const bundle = soundBundle([birth])
  for (const broken of [
    null,
    1,
    {},
    { States: 3 },
    { StartAt: 'x', States: { x: { Type: 'Parallel', Branches: [null, 'x'] } } },
  ])
    expect(proveSound(bundle, broken as never).failures).not.toEqual([])
})

test('the proof is printed for people, and what fails with its run', () => {
  expect(printSound(soundBundle([birth, { ...register, when: yes }]))).toContain('流程可靠：2 种情形组合，全部成立')
  const circle = soundBundle([{ ...birth, after: ['register'] }, register])
  expect(printSound(circle)).toMatch(/1 处不成立\n✗ These items .*\n {2}出生医学证明 审查完成 → .*永远等不到\n$/)
})
