import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsHold, parseFactRule, renameRoles } from './facts.ts'

const elements = ['mother.name', 'mother.hukou_addr', 'child.weight', 'child.birth_time', 'legal-representative.name']
const form = {
  'mother.name': '李梅',
  'mother.hukou_addr': '平顶山市卫东区',
  'child.weight': '3300',
  'child.birth_time': '2026-10-08',
  'legal-representative.name': '陈晨',
}
const faultsOf = (text: string) => {
  const parsed = parseFactRule(text, { elements })
  return 'faults' in parsed ? parsed.faults : []
}

/** Rules that are right, and whether they hold of the form above. */
const rules: readonly (readonly [string, boolean])[] = [
  ['form.mother.hukou_addr != ""', true],
  ['form["legal-representative"].name == "陈晨"', true],
  ['form.mother.name == form["legal-representative"]["name"]', false],
  ['form.mother.hukou_addr.startsWith("平顶山市")', true],
  ['int(form.child.weight) >= 2500 && int(form.child.weight) < 4000', true],
  ['double(form.child.weight) <= 2500.5', false],
  ['int(form.child.weight) > -1', true],
  ['size(form.mother.name) == 2', true],
  ['form.child.birth_time >= "2026-01-01" && form.child.birth_time < "2027-01-01"', true],
  ['form.mother.name in ["李梅", "张三"]', true],
  ['!(int(form.child.weight) in [3300, 3400])', false],
  ['form.mother.name == "甲" || form.mother.hukou_addr != ""', true],
  ['true', true],
]

test.each(rules)('%s is a rule: %s', (text, expected) => {
  expect(faultsOf(text)).toEqual([])
  expect(factsHold(text, { form })).toBe(expected)
})

test('a rule tells which elements it reads', () => {
  expect(parseFactRule('int(form.child.weight) > 1 || form["mother"].name != ""', { elements })).toEqual({
    condition: { text: expect.any(String), mentions: ['child.weight', 'mother.name'] },
  })
})

test('an element for which the item does not ask is found where it stands', () => {
  expect(faultsOf('form.mother.nmae != ""')[0]).toMatchObject({ offset: 0, unknown: { name: 'mother.nmae' } })
  expect(faultsOf('form.mother.name == form.father.name')[0]).toMatchObject({ offset: 20, unknown: expect.anything() })
  expect(faultsOf('int(form.child.wieght) > 1')[0]).toMatchObject({ offset: 4, unknown: { known: elements } })
  expect(faultsOf('form.mother.adress.startsWith("平")')[0]).toMatchObject({ unknown: { name: 'mother.adress' } })
})

test('different kinds of values are not compared: they would never be equal', () => {
  for (const text of [
    'form.child.weight > 2500',
    'int(form.child.weight) > 2500.0',
    'double(form.child.weight) == 2500',
    'size(form.mother.name) == "2"',
    'int(form.child.weight) in [2500, "2600"]',
  ])
    expect(faultsOf(text)[0]?.says, text).toBe('Different kinds of values are compared.')
})

test('what is no truth value, reads nothing or might take long is refused, and holds of nothing', () => {
  for (const text of [
    'form.mother.name',
    'form.mother.name.matches("^(a+)+$")',
    'form["mother"] == "x"',
    'form == "x"',
    'form[form.mother.name].name == "x"',
    'form.legal-representative.name == "x"',
    '"a" == "a"',
    '"abc".startsWith("a")',
    'form.mother.name.startsWith(form.mother.name)',
    'int("1") == 1',
    'int(size(form.mother.name)) == 1',
    'form.mother.name + "x" == "x"',
    '[1, 2].exists(x, x == 1)',
    'form.exists(x, true)',
    'situation.insure == "yes"',
    '-form.mother.name == 1',
    'form.mother.name ? true : false',
    'null == null',
    'form.mother.name ==',
    `${'('.repeat(500)}true${')'.repeat(500)}`,
    '',
  ]) {
    expect(faultsOf(text).length, text).toBeGreaterThan(0)
    expect(factsHold(text, { form }), text).toBe(false)
  }
})

test('a role with a hyphen outside brackets is told how to be written', () => {
  expect(faultsOf('form.legal-representative.name == "x"')[0]?.fix).toMatch(/form\["legal-representative"\]/)
})

test('a missing value never grants, whichever way the rule turns it', () => {
  for (const text of ['form.mother.name == ""', 'form.mother.name != "x"', '!(form.mother.name == "x")'])
    expect(factsHold(text, { form: {} }), text).toBe(false)
  expect(factsHold('form.mother.name != "x" || form.child.weight != ""', { form: { 'child.weight': '1' } })).toBe(false)
})

test('what is no plain number is no number', () => {
  for (const weight of ['', ' 1', '0x10', 'Infinity', 'NaN', '1e3', 'abc', '1,000', '９'])
    for (const text of ['int(form.child.weight) < 5000', 'double(form.child.weight) < 5000.0'])
      expect(factsHold(text, { form: { 'child.weight': weight } }), `${text} ${weight}`).toBe(false)
  expect(factsHold('int(form.child.weight) < 5000', { form: { 'child.weight': '12.5' } })).toBe(false)
  expect(factsHold('double(form.child.weight) < 5000.0', { form: { 'child.weight': '12.5' } })).toBe(true)
})

test('facts never throw, and do not look beyond the form', () => {
  const piece = fc.constantFrom(
    'form',
    '.mother',
    '.name',
    '["',
    '"]',
    '==',
    '"x"',
    '(',
    ')',
    '&&',
    '!',
    'int',
    '1',
    '-',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.string(), (pieces, noise) => {
      expect(typeof factsHold(pieces.join('') + noise, { form })).toBe('boolean')
      parseFactRule(pieces.join('') + noise, { elements })
    }),
    { numRuns: 500 },
  )
  for (const text of ['form.__proto__.constructor != ""', 'form.constructor.name != ""', 'form.toString.name != ""'])
    expect(factsHold(text, { form })).toBe(false)
})

test('rules over texts and numbers evaluate as plain logic does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), fc.constantFrom('甲', '乙'), (weight, name) => {
      const text = 'int(form.child.weight) >= 2500 && !(form.mother.name in ["乙"])'
      const filed = { 'child.weight': String(weight), 'mother.name': name }
      expect(factsHold(text, { form: filed })).toBe(weight >= 2500 && name !== '乙')
    }),
  )
})

test('roles are renamed where the rule names them, and nothing else of it changes', () => {
  const as = { cardholder: 'child', agent: 'legal-representative', child: 'sibling' }
  for (const [before, after] of [
    ['form.cardholder.name != "form.cardholder.name"', 'form.child.name != "form.cardholder.name"'],
    ['form[\'cardholder\']["name"]  ==  form.agent.name', 'form.child["name"]  ==  form["legal-representative"].name'],
    [
      'int(form.child.weight) > 1 && form.cardholder.cardholder in ["a"]',
      'int(form.sibling.weight) > 1 && form.child.cardholder in ["a"]',
    ],
    ['form.mother.name == form . cardholder . name', 'form.mother.name == form.child . name'],
    [
      'form.cardholder.name.startsWith("甲") || !(form.cardholder.name == "乙")',
      'form.child.name.startsWith("甲") || !(form.child.name == "乙")',
    ],
    ['form.cardholder.name ==', 'form.cardholder.name =='],
    ['form.toString.name == "x"', 'form.toString.name == "x"'],
  ] as const)
    expect(renameRoles(before, as)).toBe(after)
  expect(renameRoles('form.a.b == "x"', { a: 'in' })).toBe('form["in"].b == "x"')
})

test('a rule with other roles says of them what it said of the former', () => {
  const role = fc.constantFrom('mother', 'child', 'legal-representative')
  const as = { mother: 'child', child: 'legal-representative', 'legal-representative': 'mother' }
  const under = (from: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(from).map(([id, name]) => [`${as[id as keyof typeof as]}.name`, name]))
  fc.assert(
    fc.property(role, role, fc.constantFrom('==', '!=', '<'), (left, right, sign) => {
      const text = `form["${left}"].name ${sign} form["${right}"].name`
      const people = { mother: '李梅', child: '张小宝', 'legal-representative': '陈晨' }
      const before = Object.fromEntries(Object.entries(people).map(([id, name]) => [`${id}.name`, name]))
      expect(factsHold(renameRoles(text, as), { form: under(people) })).toBe(factsHold(text, { form: before }))
    }),
  )
})
