import { expect, test } from 'vitest'
import { loadBundles } from './load.ts'
import { printProblem } from './problem.ts'
import { parseWalk } from './walk.ts'

const catalogue = {
  file: 'catalogue/a.yaml',
  text: `region: "410400"
departments: { d: { name: 部门 }, unused: { name: 另一部门 } }
roles: { mother: { name: 母亲 }, father: { name: 父亲 } }
elements: { name: { name: 姓名, type: text, of: [mother, father], optional: [father] } }
certificates: { proof: { name: 证明书, prefix: ZM } }
materials: { proof: { name: 证明书, certificate: proof }, unused: { name: 照片 } }
items:
  one:
    name: 事项一
    code: A-01
    department: d
    kind: 登记
    mode: strict
    legal-limit: { days: 5, count: natural }
    promise: { "410400": { days: 3, count: natural }, "410402": { days: 1 } }
    elements: [mother.name, father.name]
    materials: [proof]
`,
}
const bundle = (id: string) => ({
  file: `${id}/bundle.yaml`,
  text: `bundle: ${id}\nname: 一件事\nfor: person\nlead: d\nitems: [{ item: one }]\ndeliver: { ways: [window] }\n`,
})
const problemsOf = (...sources: { file: string; text: string }[]) => loadBundles(sources).problems.map(printProblem)

test('a bundle is linked with what its items use and nothing more', () => {
  const [draft] = loadBundles([catalogue, bundle('b')]).bundles
  expect(draft?.bundle).toEqual({
    id: 'b',
    name: '一件事',
    for: 'person',
    lead: 'd',
    situations: [],
    items: [{ item: 'one', after: [], begins: 'at-once' }],
    deliver: { policy: 'together', ways: ['window'] },
    region: '410400',
    catalogue: {
      departments: { d: { id: 'd', name: '部门' } },
      items: {
        one: {
          id: 'one',
          name: '事项一',
          code: 'A-01',
          department: 'd',
          kind: '登记',
          mode: 'strict',
          basis: [],
          legalLimit: { days: 5, count: 'natural' },
          promise: { days: 3, count: 'natural' },
          elements: ['mother.name', 'father.name'],
          materials: ['proof'],
        },
      },
      elements: {
        'mother.name': { id: 'mother.name', name: '母亲姓名', type: 'text', required: true },
        'father.name': { id: 'father.name', name: '父亲姓名', type: 'text', required: false },
      },
      materials: { proof: { id: 'proof', name: '证明书', certificate: 'proof' } },
      certificates: { proof: { id: 'proof', name: '证明书', prefix: 'ZM' } },
    },
  })
})

test('bundles share the entries of the catalogue, which is linked once', () => {
  const [a, b] = loadBundles([catalogue, bundle('a'), bundle('b')]).bundles
  expect(a?.bundle.catalogue.items.one).toBe(b?.bundle.catalogue.items.one)
})

test('the lists of several catalogue files are put together; an id in two of them is a problem', () => {
  const more = { file: 'catalogue/b.yaml', text: 'departments:\n  e: { name: 第三部门 }\n' }
  expect(problemsOf(catalogue, more, bundle('b'))).toEqual([])
  expect(problemsOf(catalogue, { ...more, text: 'departments:\n  d: { name: 又一部门 }\n' })).toEqual([
    'catalogue/b.yaml:2:3: "d" stands in departments twice, also in catalogue/a.yaml. Keep one of the two.',
  ])
  expect(problemsOf(catalogue, { ...more, text: 'region: "410402"\n' })[0]).toMatch(
    /b\.yaml:1:9: The region is written twice/,
  )
})

test('a mistake in one entry leaves the others usable and spares those who refer to it', () => {
  const broken = { ...catalogue, text: catalogue.text.replace('code: A-01', 'cod: A-01') }
  expect(problemsOf(broken, bundle('b'))).toEqual([
    'catalogue/a.yaml:9:5: "code" is missing. Write it: text (in quotes when it looks like a number).',
    'catalogue/a.yaml:10:5: There is no field "cod" here. Did you mean "code"?',
  ])
})

test('a bundle with a wrong shape gives problems and no draft; the others are there', () => {
  const wrong = { file: 'x/bundle.yaml', text: 'bundle: x\n' }
  const loaded = loadBundles([catalogue, bundle('b'), wrong])
  expect(loaded.bundles.map((draft) => draft.bundle.id)).toEqual(['b'])
  expect(loaded.problems.length).toBeGreaterThan(0)
})

test('files that belong to nothing, words without a bundle and twins are problems', () => {
  expect(problemsOf(catalogue, { file: 'notes.yaml', text: 'a: 1' })[0]).toMatch(/^notes\.yaml:1:1: .*no part/)
  const words = { file: 'x/words.en.yaml', text: 'words: en\nname: X\nitems: {}\n' }
  expect(problemsOf(catalogue, words)[0]).toMatch(/^x\/words\.en\.yaml:1:1: There is no bundle\.yaml/)
  expect(problemsOf(catalogue, bundle('b'), { ...bundle('b'), file: 'c/bundle.yaml' })[0]).toMatch(
    /^c\/bundle\.yaml:1:9: Another bundle is called "b" too: b\/bundle\.yaml/,
  )
})

test('without a catalogue everything is missing and nothing is thrown', () => {
  expect(loadBundles([]).bundles).toEqual([])
  expect(loadBundles([bundle('b')]).bundles).toHaveLength(1)
})

test('tens of thousands of mistakes are told by the first hundred, in little time', () => {
  const wrong = {
    file: 'catalogue/a.yaml',
    text: `items:\n${Array.from({ length: 40_000 }, (_, i) => ` k${i}: 1`).join('\n')}`,
  }
  const started = performance.now()
  expect(problemsOf(wrong).length).toBeLessThan(200)
  expect(performance.now() - started).toBeLessThan(15_000)
})

test('a walk keeps what was written, also what YAML takes for a number', () => {
  const text = `walk: 顺利
form: { mother.id_no: 410402199203080023, child.weight: 3300, mother.agrees: true }
deliver: { way: window }
steps: [{ grant: one }]
ends: { application: delivered, items: { one: granted } }
`
  const read = parseWalk({ file: 'w.yaml', text })
  expect(read).toMatchObject({
    walk: {
      answers: {},
      materials: [],
      form: { 'mother.id_no': '410402199203080023', 'child.weight': '3300', 'mother.agrees': 'true' },
    },
  })
})

test('a step of a walk is one act, and a refusal has a reason', () => {
  const walk = (step: string) =>
    parseWalk({
      file: 'w.yaml',
      text: `walk: x\ndeliver: { way: window }\nsteps:\n  - ${step}\nends: { application: delivered, items: {} }\n`,
    })
  const said = (step: string) => {
    const read = walk(step)
    return 'problems' in read ? read.problems.map(printProblem).join() : ''
  }
  expect(said('{ refuse: one, reason: 不符, basis: 条例 }')).toBe('')
  expect(said('{ grant: one, issue: all }')).toMatch(/^w\.yaml:4:5: .*exactly one of/)
  expect(said('{ refuse: one }')).toMatch(/A refusal has a reason/)
  expect(said('{ gramt: one }')).toMatch(/Did you mean "grant"/)
})
