import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds, parseCondition } from './condition.ts'

const known = new Map([
  ['insure', ['yes', 'no']],
  ['path', ['ordinary', 'special-work', 'disability']],
])
const faultsOf = (text: string) => {
  const parsed = parseCondition(text, known)
  return 'faults' in parsed ? parsed.faults : []
}

test('comparisons of known situations with their answers are conditions', () => {
  for (const text of [
    'situation.insure == "yes"',
    '"no" != situation.insure',
    'situation.path in ["ordinary", "disability"] && !(situation.insure == "no")',
    'situation.insure == "yes" ? situation.path == "ordinary" : true',
    'true',
  ])
    expect(parseCondition(text, known), text).toHaveProperty('condition')
})

test('a condition tells which situations it depends on', () => {
  const parsed = parseCondition('situation.path in ["ordinary"] || !(situation.insure == "no")', known)
  expect(parsed).toEqual({ condition: { text: expect.any(String), mentions: ['path', 'insure'] } })
})

test('an unknown situation and an unknown answer are found where they stand', () => {
  expect(faultsOf('situation.insured == "yes"')[0]).toMatchObject({ offset: 0, unknown: { name: 'insured' } })
  expect(faultsOf('situation.insure == "maybe"')[0]).toMatchObject({ offset: 20, unknown: { known: ['yes', 'no'] } })
  expect(faultsOf('situation.insure in ["yes", "non"]')[0]).toMatchObject({ offset: 28 })
})

test('what is not a truth value made of comparisons is refused', () => {
  for (const text of [
    'situation.insure',
    'situation.insure == 1',
    'situation.insure == situation.path',
    'situation["insure"] == "yes"',
    'situation == "yes"',
    '"yes" == "yes"',
    '1 + 1',
    'null',
    'situation.insure.matches("^(a+)+$")',
    'has(situation.insure)',
    '[1, 2].exists(x, x == 1)',
    'situation.__proto__ == "yes"',
    'situation.constructor == "yes"',
    'answers.insure == "yes"',
    'situation.insure + "" == "yes"',
  ])
    expect(faultsOf(text).length, text).toBeGreaterThan(0)
})

test('text that does not parse is a fault at its place, never an exception', () => {
  expect(faultsOf('situation.insure ==')[0]?.offset).toBe(19)
  expect(faultsOf('situation.insure = "yes"')[0]?.offset).toBe(17)
  expect(faultsOf('')[0]?.offset).toBe(0)
  expect(faultsOf(`${'('.repeat(500)}true${')'.repeat(500)}`)).toHaveLength(1)
  expect(faultsOf(`${'true && '.repeat(400)}true`)).toHaveLength(1)
})

test('a situation that was not answered equals no answer', () => {
  expect(holds('situation.insure == "yes"', {})).toBe(false)
  expect(holds('situation.insure != "yes"', {})).toBe(true)
  expect(holds('situation.insure in ["yes", "no"]', {})).toBe(false)
  expect(holds('situation.insure == "yes" || situation.path == "ordinary"', { path: 'ordinary' })).toBe(true)
})

test('holds never throws, and does not look beyond the answers', () => {
  const piece = fc.constantFrom(
    'situation',
    '.insure',
    '==',
    '"yes"',
    '(',
    ')',
    '&&',
    '!',
    'in',
    '[',
    ']',
    '.',
    '1',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.string(), (pieces, noise) => {
      expect(typeof holds(pieces.join(' ') + noise, { insure: 'yes' })).toBe('boolean')
      parseCondition(pieces.join(' ') + noise, known)
    }),
    { numRuns: 500 },
  )
  expect(holds('situation.toString == "yes"', {})).toBe(false)
})

test('a condition that checks out evaluates as plain logic does', () => {
  const answers = fc.record({ insure: fc.constantFrom('yes', 'no'), path: fc.constantFrom('ordinary', 'disability') })
  fc.assert(
    fc.property(answers, ({ insure, path }) => {
      const text = 'situation.insure == "yes" && !(situation.path in ["disability"])'
      expect(holds(text, { insure, path })).toBe(insure === 'yes' && path !== 'disability')
    }),
  )
})
