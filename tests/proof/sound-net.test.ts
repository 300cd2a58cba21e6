import { expect, test } from 'vitest'
import { compile } from '../../lib/compile/compile.ts'
import { readNet } from '../../lib/proof/net/read-net.ts'
import { soundBundle } from './sound-bundle.ts'

const items = [
  { item: 'birth' },
  { item: 'register', after: ['birth'], when: 'situation.chance == "yes"' },
  { item: 'guidance', after: ['birth', 'register'], begins: 'after-results' as const },
]

test('a net says of each branch what its states say, in numbers', () => {
  const net = readNet(compile(soundBundle(items)))
  expect(net.faults).toEqual([])
  expect(net.items).toEqual(['birth', 'register', 'guidance'])
  const [birth, register, guidance] = net.branches
  expect(birth).toMatchObject({
    start: 0,
    nodes: [
      { kind: 'work', task: 'review', state: 'birth', done: 2, correction: 1, attention: 3 },
      { kind: 'work', task: 'correction', state: 'birth · 补正', done: 0, attention: 3 },
      { kind: 'record', state: 'birth · 记录结果', next: 4, attention: 3 },
      { kind: 'end', outcome: 'attention' },
      { kind: 'end', outcome: 'recorded' },
    ],
  })
  expect(register?.nodes.map(({ kind }) => kind)).toEqual([
    'gate',
    'end',
    'work',
    'work',
    'await',
    'record',
    'end',
    'end',
  ])
  expect(register?.nodes[0]).toMatchObject({ item: 1, yes: 2, no: 1 })
  expect(guidance?.nodes[guidance.start]).toMatchObject({ kind: 'await', needs: [0, 1], next: 1 })
})

test('acceptance, merge and delivery stand outside the branches, each with its path', () => {
  const net = readNet(compile(soundBundle(items, 'departments')))
  expect(net.faults).toEqual([])
  expect(net.acceptance).toMatchObject({ state: '统一受理', refused: '未受理', function: 'accept' })
  expect(net.merge.state).toBe('汇总结果')
  expect(net.deliver).toMatchObject({ path: '/States/统一出件', backstop: 300 * 24 * 60 * 60 })
  expect(readNet(compile(soundBundle(items))).acceptance).toBeUndefined()
})

test('a net is frozen to its leaves, and reading a machine twice gives the same', () => {
  const machine = compile(soundBundle(items))
  const net = readNet(machine)
  expect(Object.isFrozen(net.branches[2]?.nodes[0])).toBe(true)
  expect(readNet(machine)).toEqual(net)
})

test('what is no state of such a machine is a fault with its path, each place once', () => {
  const machine = structuredClone(compile(soundBundle(items)))
  const parallel = machine.States.并联办理
  const branch = parallel?.Type === 'Parallel' ? parallel.Branches[0] : undefined
  Object.assign(branch?.States ?? {}, { 等一天: { Type: 'Wait', Seconds: 86_400, Next: 'birth' } })
  const net = readNet(machine)
  expect(net.faults.map(({ path }) => path)).toEqual(['/States/并联办理/Branches[0]/States/等一天'])
  expect(net.branches[0]?.nodes.find(({ state }) => state === '等一天')).toMatchObject({
    kind: 'end',
    outcome: 'unread',
  })
})
