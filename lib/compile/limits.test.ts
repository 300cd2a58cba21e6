import { expect, test } from 'vitest'
import { makeBundle } from '../../tests/property/make-bundle.ts'
import { countEvents, countTransitions, definitionBytes, worstPayloadBytes } from './budget.ts'
import { compile } from './compile.ts'
import { badNames, findExcesses } from './limits.ts'

const many = (count: number, id = 20) =>
  makeBundle(
    Array.from({ length: count }, (_, index) => ({
      item: `item-${index}`.padEnd(id, 'x'),
      name: `登记事项第${index}号`,
      after: index === 0 ? [] : ['item-0'.padEnd(id, 'x')],
      when: 'true',
    })),
  )

test('a bundle of 100 items, all conditional and all waiting, is within every bound', () => {
  expect(findExcesses(many(100))).toEqual([])
  expect(worstPayloadBytes(many(100))).toBeLessThan(8192)
})

test('a bundle of 200 items is refused for its history, with the figures', () => {
  const [only, ...others] = findExcesses(many(200))
  expect(only?.says).toMatch(/^The bundle made has \d{5} history events .*; Step Functions allows 25000\.$/)
  expect(only?.fix).toBe('Split it into two bundles.')
  expect(others).toEqual([])
})

test('a definition over 900 KB and a payload over 256 KiB are refused', () => {
  const says = findExcesses(many(400, 700)).map((one) => one.says)
  expect(says.some((text) => text.includes('bytes of machine definition'))).toBe(true)
  expect(says.some((text) => text.includes('bytes in its largest payload'))).toBe(true)
})

test('a bundle without items is refused', () => {
  expect(findExcesses(makeBundle([]))).toEqual([
    { says: 'The bundle made has no items.', fix: 'Give it at least one item.' },
  ])
})

test('a name that is used twice or too long is found in the whole machine', () => {
  const machine = compile(many(1))
  const long = 'x'.repeat(81)
  const states = { ...machine.States, 登记事项第0号: machine.States.统一出件, [long]: machine.States.统一出件 }
  const says = badNames({
    ...machine,
    States: Object.fromEntries(Object.entries(states).flatMap(([k, v]) => (v ? [[k, v]] : []))),
  })
  expect(says.map((one) => one.says)).toEqual([
    'Two states are called 登记事项第0号.',
    `The state name ${long} is too long.`,
  ])
})

test('10 items with 12 edges and 3 corrections take at most 49 transitions, even when every item is conditional', () => {
  const item = (id: number, after: number[], when?: string) => ({
    item: `i${id}`,
    after: after.map((one) => `i${one}`),
    when,
  })
  const edges = [[], [0], [0], [1], [1, 2], [0], [4], [4, 5], [6], [7, 3]]
  const plain = makeBundle(edges.map((after, id) => item(id, after)))
  expect(plain.items.flatMap(({ after }) => after)).toHaveLength(12)
  expect(countTransitions(plain, { corrections: 3 })).toBe(39)
  expect(countTransitions(makeBundle(edges.map((after, id) => item(id, after, 'true'))), { corrections: 3 })).toBe(49)
})

test('the figures grow by a fixed amount with each item and each correction', () => {
  const by = (items: number, corrections: number) => countEvents(many(items), { corrections })
  expect(by(2, 0) - by(1, 0)).toBe(2 + 6 + 6 + 5)
  expect(by(1, 1) - by(1, 0)).toBe(12)
  expect(definitionBytes(many(2))).toBeGreaterThan(definitionBytes(many(1)))
})

test('acceptance by people takes two transitions more, and nothing where rules accept', () => {
  const of = (by: 'automatic' | 'counter') => makeBundle([{ item: 'a' }], { accept: { by } })
  expect(countTransitions(of('automatic'), { corrections: 0 })).toBe(6)
  expect(countTransitions(of('counter'), { corrections: 0 })).toBe(8)
  expect(countEvents(of('counter'), { corrections: 0 }) - countEvents(of('automatic'), { corrections: 0 })).toBe(8)
})

test('departments accept at most 80 items of one filing, since all get their tasks in one transaction', () => {
  const of = (count: number, by: 'counter' | 'departments') => findExcesses({ ...many(count), accept: { by } })
  expect(of(80, 'departments')).toEqual([])
  expect(of(81, 'departments').map(({ says }) => says)).toEqual([
    'The bundle made has 81 items that departments accept; 80 can be filed at once.',
  ])
  expect(of(100, 'counter')).toEqual([])
})
