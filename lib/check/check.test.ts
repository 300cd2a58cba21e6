import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkFiles } from '../bundle/load.ts'
import { readYaml, type YamlFile } from '../bundle/yaml.ts'
import { catalogueRules } from './catalogue/index.ts'
import { checkBundles } from './check.ts'
import { type FixtureFile, fixture, problemsOf, problemsWhen } from './fixture.ts'
import { rules } from './rules/index.ts'
import { warnings } from './warnings/index.ts'

/** `every-item-comes-once.ts` exports `everyItemComesOnce`; a number keeps to its word: `at-most-100` → `AtMost100`. */
const exportsOf = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((file) => file !== 'index.ts' && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -3).replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()))
    .sort()

test('every rule in the folders is in its register, once', () => {
  expect(rules.map(({ name }) => name).sort()).toEqual(exportsOf('./rules/'))
  expect(warnings.map(({ name }) => name).sort()).toEqual(exportsOf('./warnings/'))
  expect(catalogueRules.map(({ name }) => name).sort()).toEqual(exportsOf('./catalogue/'))
})

test('nothing is wrong with the fixture', () => {
  expect(problemsOf(fixture)).toEqual([])
})

const b = 'newborn/bundle.yaml'
const c = 'catalogue/all.yaml'
const w = 'newborn/walks/a.yaml'
const e = 'newborn/words.en.yaml'

/** What an author does wrong, and what is said: file:line:col, the mistake, the cure. */
const mistakes: readonly (readonly [says: string, FixtureFile, string, string, RegExp])[] = [
  [
    'an item outside the catalogue',
    b,
    'item: card',
    'item: crad',
    /bundle\.yaml:11:11: .*no item "crad".*Did you mean "card"\?/,
  ],
  ['a lead department that does not exist', b, 'lead: health', 'lead: helth', /:4:7: .*"helth".*"health"/],
  [
    'the same item twice',
    b,
    '- item: card',
    '- item: birth\n  - item: card',
    /:11:11: .*"birth" is in the bundle already/,
  ],
  [
    'a prerequisite outside the bundle',
    b,
    'after: [household]',
    'after: [notice]',
    /:12:13: .*not in this bundle.*- item: notice/,
  ],
  [
    'a prerequisite that is misspelt',
    b,
    'after: [household]',
    'after: [houshold]',
    /:12:13: .*Did you mean "household"/,
  ],
  ['a prerequisite named twice', b, 'after: [household]', 'after: [birth, birth]', /:12:20: .*twice/],
  [
    'EAR-03 items that wait for each other',
    b,
    '- item: birth',
    '- item: birth\n    after: [card]',
    /:9:13: .*birth → card → household → birth/,
  ],
  ['EAR-03 an item that waits for itself', b, 'after: [birth]', 'after: [birth, household]', /household → household/],
  [
    'a condition that does not parse',
    b,
    'situation.card == "yes"',
    'situation.card =',
    /bundle\.yaml:13:26: .*cannot be read/,
  ],
  ['an unknown situation', b, 'situation.card ==', 'situation.crad ==', /:13:11: .*"crad".*Did you mean "card"/],
  ['an unknown answer', b, '== "yes"', '== "yess"', /:13:29: .*"yess".*Did you mean "yes"/],
  [
    'a condition that is no truth value',
    b,
    'situation.card == "yes"',
    'situation.card',
    /not a truth value.*situation\.card == "yes"/,
  ],
  ['two items with one title', c, 'name: 户口登记', 'name: 出生证明', /"household" and "birth" are both named/],
  ['a title that a step of every bundle has', c, 'name: 户口登记', 'name: 汇总结果', /No item can be named/],
  [
    'an item that needs a paper made in the bundle and does not wait',
    b,
    'after: [birth]',
    'after: []',
    /needs 出生医学证明, which "birth" makes.*after: \[birth\]/,
  ],
  [
    'a certificate issued twice',
    c,
    'certificate: page',
    'certificate: birth-proof',
    /more than one issues 出生医学证明/,
  ],
  ['words that are missing', e, ', card: Card', '', /words\.en\.yaml:3:1: "card" has no words/],
  ['words for nothing', e, 'card: Card', 'crad: Card', /:3:46: .*"crad".*Did you mean "card"/],
  [
    'a bundle whose window accepts, and a walk without it',
    b,
    'deliver: {',
    'accept: { by: counter }\ndeliver: {',
    /The window never accepts this case.*accept: all/,
  ],
  [
    'a bundle whose departments accept, and a walk without them',
    b,
    'deliver: {',
    'accept: { by: departments }\ndeliver: {',
    /Nobody checks "birth".*check: birth/,
  ],
  [
    'originals that nobody looks at in a walk',
    b,
    'deliver: {',
    'accept: { by: departments, originals: true }\ndeliver: {',
    /Nobody looks at the originals/,
  ],
  [
    'a reference to nothing in the catalogue',
    c,
    'materials: [birth-proof]',
    'materials: [birth-prof]',
    /all\.yaml:24:\d+: .*"birth-prof".*"birth-proof"/,
  ],
  ['an element of nobody', c, 'elements: [child.name]', 'elements: [mother.name]', /"mother\.name" among the elements/],
  ['an unknown role', c, 'type: text, of: [child]', 'type: text, of: [chlid]', /no role "chlid".*"child"/],
  ['CAT-08 a vague material', c, '父母居民身份证', '其他材料', /all\.yaml:14:21: "其他材料".*"其他"/],
  ['CAT-08 a list that does not end', c, '父母居民身份证', '身份证、户口簿等', /"等"/],
  ['a promise longer than the law allows', c, '{ days: 3 }', '{ days: 6 }', /promises 6 days where the law allows 5/],
  ['a title that no state name can hold', c, '社会保障卡', '卡'.repeat(74), /has 74 characters.*Shorten it to 72/],
  ['CAT-16 a filing that is decided like an approval', c, 'mode: filing', 'mode: strict', /"notice" is a filing/],
  ['one prefix for two certificates', c, 'prefix: HKY', 'prefix: CSYX', /same prefix CSYX/],
  [
    'no promise for the region',
    c,
    '{ "410400": { days: 3 } }',
    '{ "410402": { days: 3 } }',
    /promises nothing for the region 410400/,
  ],
  ['an unknown field', b, 'after: [birth]', 'afetr: [birth]', /bundle\.yaml:10:5: There is no field "afetr".*"after"/],
  ['a field of the wrong type', b, 'after: [birth]', 'after: birth', /:10:12: .*the text "birth"/],
  ['a value that is none of those there are', b, 'for: person', 'for: persn', /:3:6: .*Did you mean "person"/],
  ['a missing field', b, 'lead: health\n', '', /bundle\.yaml:1:1: "lead" is missing/],
  ['an item that rests on nothing', c, 'basis: [《户口登记条例》第七条], ', '', /"household" rests on nothing/],
  [
    'a cancelled item',
    c,
    'name: 社会保障卡,',
    'name: 社会保障卡, status: { is: cancelled, since: "2026-01-01", notice: 平政〔2026〕1号 },',
    /bundle\.yaml:11:11: "card" was cancelled on 2026-01-01/,
  ],
  [
    'a branch that nobody enters',
    b,
    '== "yes"\n',
    '== "yes" && situation.card == "no"\n',
    /:13:11: Whatever is answered, "card" never applies/,
  ],
  [
    'a question that nobody is asked',
    b,
    '否 } }\n',
    '否 } }\n  bank: { ask: 哪家银行？, answers: { a: 甲, b: 乙 }, when: situation.card == "yes" && situation.card == "no" }\n',
    /:7:\d+: .*"bank" is never asked/,
  ],
  [
    'a length of a choice',
    c,
    'elements: [child.name, child.sex], materials',
    'elements: [child.name, { element: child.sex, max-length: 2 }], materials',
    /"child\.sex" is a choice, which has no length/,
  ],
  [
    'a format of two kinds',
    c,
    'elements: [child.name], materials',
    'elements: [{ element: child.name, fromat: digits }], materials',
    /no field "fromat".*"format"/,
  ],
  [
    'a value that is shorter than a department takes',
    c,
    'elements: [child.name, child.sex], materials',
    'elements: [{ element: child.name, min-length: 3 }, child.sex], materials',
    /a\.yaml:3:21: "child\.name" has no valid value: it is too short\. Write at least 3 characters/,
  ],
  [
    'a value that is longer than a department takes',
    c,
    'elements: [child.name, child.sex], materials',
    'elements: [{ element: child.name, max-length: 1 }, child.sex], materials',
    /a\.yaml:3:21: .*too long\. Write at most 1 characters/,
  ],
  [
    'a value in another format',
    c,
    'elements: [child.name, child.sex], materials',
    'elements: [{ element: child.name, format: letters }, child.sex], materials',
    /a\.yaml:3:21: .*not written as it must be\. Write letters only/,
  ],
  [
    'a choice that a department does not take',
    c,
    'elements: [child.name, child.sex], materials',
    'elements: [child.name, { element: child.sex, choices: [male] }], materials',
    /a\.yaml:3:36: .*none of its choices\. Write one of male\./,
  ],
  [
    'a rule that grants what a person has to fix',
    c,
    'elements: [child.sex, child.name], decides',
    'elements: [child.sex, child.name], makes: [child.name], decides',
    /all\.yaml:29:63: "notice" is decided by rule, and its grant fixes child\.name.*Delete the rules, or what it makes/,
  ],
  ['a situation that would mean minus', b, '  card: { ask', '  the-card: { ask', /underscores/],
]

test.each(mistakes)('%s is said with its place and its cure', (_, file, passage, replacement, said) => {
  expect(problemsWhen(file, passage, replacement).join('\n')).toMatch(said)
})

test('a rule that reads what nobody is asked for never holds; one that reads what another item fixes may, and a condition too', () => {
  const cardEnds = 'promise: { "410400": { days: 2 } } }\n'
  const said = (card = cardEnds, notice = '') =>
    problemsOf({
      ...fixture,
      [c]: fixture[c]
        .replace('of: [child] }\n  sex', 'of: [child], shared: { child: police } }\n  sex')
        .replace(cardEnds, card)
        .replace('decides: [{', `${notice}decides: [{`),
      [b]: fixture[b].replace('items:\n', 'items:\n  - { item: notice, after: [card] }\n'),
      [e]: fixture[e].replace('items: {', 'items: { notice: Notice,'),
      [w]: fixture[w].replace('items: {', 'items: { notice: granted,'),
    })
  expect(said()).toEqual([
    expect.stringMatching(
      /^catalogue\/all\.yaml:29:60: In "newborn" this rule never holds: it reads "child\.name", which 公安局 has on file and nobody is asked for\. Read something that people fill in/,
    ),
  ])
  expect(said('promise: { "410400": { days: 2 } }, makes: [child.name] }\n')).toEqual([])
  expect(said(cardEnds, 'conditions: [{ says: 姓名已填写, when: form.child.name != "" }], ')).toHaveLength(1)
})

test('while a file of the catalogue is no YAML, only that is told: nothing that refers to it is judged', () => {
  const said = problemsOf({ ...fixture, [c]: fixture[c].replace('departments:', 'departments: [') })
  expect(said.length).toBeGreaterThan(0)
  expect(said.filter((line) => !line.startsWith(`${c}:`))).toEqual([])
})

test('characters that nobody sees are refused also when YAML spells them out', () => {
  for (const name of ['甲\\0乙', '甲\\u202e乙', '甲\\ud800乙', '甲\\n乙', ' 甲'])
    expect(problemsWhen(c, '{ name: 父母居民身份证 }', `{ name: "${name}" }`).join()).toMatch(/visible characters/)
})

test('words of which a vague one is only a part are not vague', () => {
  for (const name of ['劳动能力等级结论', '高等教育学历证书', '初等教育证书', '同等学力证书'])
    expect(problemsWhen(c, '父母居民身份证', name)).toEqual([])
})

test('BND-16 a combination of answers without an item is named; situations of situations count', () => {
  const bundle = (when: string) => ({
    ...fixture,
    'newborn/bundle.yaml': `bundle: newborn\nname: 甲\nfor: person\nlead: health
situations:
  own: { ask: 有房吗？, answers: { yes: 有, no: 无 } }
  rent: { ask: 租房吗？, answers: { yes: 租, no: 不租 }, when: situation.own == "no" }
items:
  - { item: birth, when: situation.own == "yes" }
  - { item: card, when: ${when} }
deliver: { ways: [window] }
`,
  })
  const said = (when: string) => problemsOf(bundle(when)).filter((line) => line.includes('/bundle.yaml'))
  expect(said('situation.rent == "yes"')).toEqual([
    'newborn/bundle.yaml:8:1: No item applies when own = no (无), rent = no (不租). Let one item apply then, or do not offer this combination.',
  ])
  expect(said('situation.rent != "yes"')).toEqual([
    expect.stringContaining('No item applies when own = no (无), rent = yes (租)'),
  ])
  expect(said('situation.own == "no"')).toEqual([])
})

test('more combinations than can be tried are a problem, not a wait', () => {
  const ids = Array.from({ length: 28 }, (_, i) => `s${i}`)
  const bundle = `bundle: newborn\nname: 甲\nfor: person\nlead: health\nsituations:
${ids.map((id) => `  ${id}: { ask: 问, answers: { a: 甲, b: 乙, c: 丙 } }`).join('\n')}
items:
  - { item: birth, when: ${ids.map((id) => `situation.${id} == "a"`).join(' || ')} }
deliver: { ways: [window] }
`
  const started = performance.now()
  const said = problemsOf({ 'catalogue/all.yaml': fixture[c], 'newborn/bundle.yaml': bundle })
  expect(said.join()).toMatch(/combine in more than 4096 ways/)
  expect(performance.now() - started).toBeLessThan(15_000)
})

test('items that issue one certificate may take turns by situation', () => {
  const bundle = fixture[b].replace('- item: birth\n', '- item: birth\n    when: situation.card == "yes"\n')
  const catalogue = fixture[c].replace('name: 社会保障卡,', 'name: 社会保障卡, certificate: birth-proof,')
  const with_ = (when: string) =>
    problemsOf({
      [c]: catalogue,
      [b]: bundle.replace('    when: situation.card == "yes"\ndeliver', `    when: ${when}\ndeliver`),
    })
  expect(with_('situation.card == "no"').join()).not.toMatch(/more than one issues/)
  expect(with_('situation.card == "yes"').join()).toMatch(/more than one issues 出生医学证明 when card = yes \(是\)/)
})

test('a bundle of more than 100 items is refused in little time', () => {
  const items = Array.from({ length: 20_000 }, (_, i) => `  - { item: x${i}, after: [x${i + 1}] }`).join('\n')
  const bundle = `bundle: newborn\nname: 甲\nfor: person\nlead: health\nitems:\n${items}\ndeliver: { ways: [window] }\n`
  const said = problemsOf({ 'catalogue/all.yaml': fixture[c], 'newborn/bundle.yaml': bundle })
  expect(said.join('\n')).toMatch(/bundle\.yaml:106:\d+: A bundle has at most 100 items/)
})

test('whatever is done to the files, problems come with a place and nothing is thrown', () => {
  const names = Object.keys(fixture) as FixtureFile[]
  const read = (file: FixtureFile) => [file, readYaml({ file, text: fixture[file] })] as const
  const right = Object.fromEntries(names.map(read)) as Record<FixtureFile, YamlFile>
  const piece = fc.constantFrom(
    '\t',
    '[',
    ']',
    '{',
    '}',
    ':',
    '*a',
    '&a ',
    '!!set ',
    '<<: *a',
    '__proto__: 1',
    '"',
    '|',
    '- ',
    '\n',
    '---',
    '\u0000',
    '999999999999999999999',
    'null',
    '~',
    '%YAML 1.1',
    '\ufeff',
    '? ',
    'constructor',
    '9e999',
    '-',
    '  ',
  )
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(12),
    put: fc.oneof(piece, piece, fc.string({ maxLength: 6 })),
  })
  const mutate = (text: string, { at, cut, put }: { at: number; cut: number; put: string }) => {
    const place = Math.floor(at * text.length)
    return text.slice(0, place) + put + text.slice(place + cut)
  }
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(change, { minLength: 1, maxLength: 4 }), (name, changes) => {
      const files = { ...fixture, [name]: changes.reduce(mutate, fixture[name]) }
      const loaded = linkFiles(
        names.map((file) => (file === name ? readYaml({ file, text: files[file] }) : right[file])),
      )
      for (const { at, says, fix } of [...loaded.problems, ...checkBundles(loaded)]) {
        expect(names).toContain(at.file)
        expect(at.line).toBeGreaterThanOrEqual(1)
        expect(at.col).toBeGreaterThanOrEqual(1)
        expect(at.line).toBeLessThanOrEqual(files[at.file as FixtureFile].split('\n').length)
        expect(says.length * fix.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 1000 },
  )
}, 60_000)
