import { expect, test } from 'vitest'
import { printProblem } from './problem.ts'
import { readYaml } from './yaml.ts'

const read = (text: string) => readYaml({ file: 'a.yaml', text })
const problemsOf = (text: string) => read(text).problems.map(printProblem)
const first = (text: string) => problemsOf(text)[0] ?? 'nothing'

test('plain YAML becomes plain data with the position of every value', () => {
  const file = read('a: 1\nlist:\n  - x\n  - { b: yes }\n')
  expect(file.value).toEqual({ a: 1, list: ['x', { b: 'yes' }] })
  expect(file.positionOf(['list', 1, 'b'])).toEqual({ file: 'a.yaml', line: 4, col: 10 })
  expect(file.positionOf(['list', 1, 'b'], 'key')).toEqual({ file: 'a.yaml', line: 4, col: 7 })
})

test('what is not there has the position of its nearest parent', () => {
  const file = read('a:\n  b: 1\n')
  expect(file.positionOf(['a', 'missing', 'deeper'])).toMatchObject({ line: 2, col: 3 })
  expect(file.positionOf(['nothing'])).toMatchObject({ line: 1, col: 1 })
})

test('a place inside a text is found in plain and in quoted values', () => {
  expect(read('when: abc def').positionOf(['when'], 4)).toMatchObject({ col: 11 })
  expect(read('when: "abc def"').positionOf(['when'], 4)).toMatchObject({ col: 12 })
  expect(read('when: |\n  abc def\n').positionOf(['when'], 4)).toMatchObject({ line: 1, col: 7 })
})

test('yes, no, dates, leading zeros and ID numbers stay what was written', () => {
  const { value } = read('a: yes\nb: 2026-10-08\nc: 007\nd: 410402199001010019\ne: 1e400\nno: x\n12: y\n')
  expect(value).toEqual({ a: 'yes', b: '2026-10-08', c: '007', d: '410402199001010019', e: '1e400', no: 'x', 12: 'y' })
})

test('a rule with commas or brackets between { and } is told at its line, with the quotes that it needs', () => {
  expect(problemsOf('a: 1\nrules:\n  - { when: months(a.b, c.d) > 3, says: x }')).toEqual([
    'a.yaml:3:25: "c.d) > 3" has no value. Write "name: value"; between { and } put a text or rule with commas in quotes.',
  ])
  expect(first('a: 1\nrules:\n  - { when: form["x"].y == "z", says: x }')).toMatch(
    /^a\.yaml:3:\d+: YAML: .* Put a text or rule with brackets, commas or quotes of its own in quotes/,
  )
})

test('a byte order mark at the start and Windows line ends are accepted', () => {
  expect(read('\ufeffa: 1\r\nb: 2\r\n').value).toEqual({ a: 1, b: 2 })
})

test('aliases are refused, so that no alias can bomb', () => {
  const bomb = `a: &a [x, x]\n${[...'bcdefghi'].map((k, i) => `${k}: &${k} [${`*${'abcdefgh'[i]},`.repeat(9)}]`).join('\n')}`
  expect(first(bomb)).toMatch(/^a\.yaml:2:8: Aliases/)
  expect(problemsOf(bomb).length).toBeLessThanOrEqual(100)
  expect(first('a: *nowhere')).toMatch(/^a\.yaml:1:4: /)
})

test('merge keys, tags, directives, further documents and empty files are refused where they stand', () => {
  expect(first('a: 1\nb:\n  <<: { c: 1 }')).toMatch(/^a\.yaml:3:3: Merge keys/)
  expect(first('a: !!binary aGk=')).toMatch(/^a\.yaml:1:/)
  expect(first('a: !mine x')).toMatch(/^a\.yaml:1:/)
  expect(first('a: !!str x')).toMatch(/^a\.yaml:1:\d+: Tags/)
  expect(first('%YAML 1.1\n---\na: yes')).toMatch(/^a\.yaml:1:1: YAML directives/)
  expect(first('a: 1\n---\nb: 2')).toMatch(/^a\.yaml:2:\d+: A second document/)
  for (const empty of ['', '\n\n', '# only a remark\n', '---\n']) expect(first(empty)).toMatch(/empty/)
})

test('keys that exist in every JavaScript object are refused and reach no object', () => {
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    const file = read(`a:\n  ${key}: { polluted: yes }\n`)
    expect(file.problems.map(printProblem)[0]).toMatch(/^a\.yaml:2:3: .*cannot be used as a name/)
    expect(Object.keys((file.value as { a: object }).a)).toEqual([])
  }
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
})

test('keys written twice and keys that are no names are refused', () => {
  expect(first('a: 1\nb: 2\na: 3')).toMatch(/^a\.yaml:3:1: "a" is written twice/)
  expect(first('? [a, b]\n: 1')).toMatch(/^a\.yaml:1:3: A key must be/)
})

test('50 levels are read, more are refused before they can fill the stack', () => {
  expect(problemsOf(`${'['.repeat(49)}x${']'.repeat(49)}`)).toEqual([])
  expect(first(`${'['.repeat(60)}x${']'.repeat(60)}`)).toMatch(/nested more than 50 deep/)
  const started = performance.now()
  for (const piece of ['[', '{a: ', '- ', '? ']) expect(first(piece.repeat(250_000))).toMatch(/nested more than 50/)
  expect(performance.now() - started).toBeLessThan(15_000)
})

test('files over 1 MB and characters that are not text are refused', () => {
  expect(first(`a: ${'x'.repeat(1_048_576)}`)).toMatch(/^a\.yaml:1:1: The file is larger than 1 MB/)
  expect(first(`a: ${'字'.repeat(400_000)}`)).toMatch(/larger than 1 MB/)
  expect(first('a: 1\nb: x\u0000y')).toMatch(/^a\.yaml:2:5: There is a character/)
  expect(first('a: \ufffd')).toMatch(/^a\.yaml:1:4: There is a character/)
})

test('broken notation is a problem at its place', () => {
  expect(first('a: [1, 2')).toMatch(/^a\.yaml:\d+:\d+: YAML: /)
  expect(first('a:\n\t- b')).toMatch(/^a\.yaml:2:\d+: YAML: /)
  expect(first('a: "x')).toMatch(/^a\.yaml:1:\d+: YAML: /)
  expect(first('a: @x')).toMatch(/^a\.yaml:1:4: YAML: /)
})

test('a million brackets and commas are not a million errors', () => {
  const started = performance.now()
  for (const text of [`a: ${']'.repeat(1_000_000)}`, `[${','.repeat(1_000_000)}]`])
    expect(first(text)).toMatch(/^a\.yaml:1:\d+: Brackets and commas/)
  expect(performance.now() - started).toBeLessThan(15_000)
})

test('a very wide file is read in linear time', () => {
  const wide = Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`).join('\n')
  const started = performance.now()
  expect(Object.keys(read(wide).value as object)).toHaveLength(60_000)
  expect(performance.now() - started).toBeLessThan(15_000)
})
