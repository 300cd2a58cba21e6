import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { printProblem } from '../../lib/bundle/problem.ts'
import { findClaims, readIds } from './read-ids.ts'
import { readProductRequirements, readRequirements } from './requirement.ts'

const entry = (id: string, group = id.slice(0, 3)) =>
  `  ${id}:\n    group: ${group}\n    en: It is told once.\n    zh: 一次告知。\n    source: [003 §22(2), 行政许可法 32]\n`
const problemsOf = (entries: string) =>
  readRequirements(`requirements:\n${entries}`, 'r.yaml').problems.map(printProblem).join('\n')

test('every requirement of the product has a sentence in both languages and a source, in order, once', () => {
  const { requirements, problems } = readProductRequirements()
  expect(problems.map(printProblem)).toEqual([])
  expect(requirements.length).toBeGreaterThan(70)
  expect(new Set(requirements.map(({ en }) => en)).size).toBe(requirements.length)
  expect(new Set(requirements.map(({ zh }) => zh)).size).toBe(requirements.length)
})

test('every requirement that a test is named after is one', () => {
  const known = new Set(readProductRequirements().requirements.map(({ id }) => id))
  // The tests of this folder quote names as examples.
  const files = globSync('{lib,lambdas,bin,tests}/**/*.test.ts').filter(
    (file) => !file.startsWith('tests/requirements/'),
  )
  const claims = files.flatMap((file) => findClaims(readFileSync(file, 'utf8')).map((name) => ({ file, name })))
  expect(claims.length).toBeGreaterThan(0)
  expect(claims.filter(({ name }) => readIds(name).some((id) => !known.has(id)))).toEqual([])
})

test('a group in order has nothing wrong with it', () => {
  expect(problemsOf(entry('ACC-05') + entry('ACC-06') + entry('ONL-01'))).toBe('')
})

test('a requirement may say why no test can prove it', () => {
  const { requirements, problems } = readRequirements(
    `requirements:\n${entry('ACC-06')}    because: Nobody can see it.\n`,
    'r.yaml',
  )
  expect([problems, requirements[0]?.because]).toEqual([[], 'Nobody can see it.'])
})

test.each([
  ['an id that comes twice', entry('ACC-06') + entry('ACC-06'), /^r\.yaml:7:3: "ACC-06" is written twice/],
  ['an id out of order', entry('ACC-06') + entry('ACC-05'), /^r\.yaml:7:3: ACC-05 stands after ACC-06/],
  ['a group in two places', entry('ACC-05') + entry('ONL-01') + entry('ACC-06'), /^r\.yaml:12:3: ACC-06 stands apart/],
  ['another group than the id says', entry('ACC-06', 'ONL'), /^r\.yaml:2:3: ACC-06 is not of the group ONL/],
  ['an id of another form', entry('ACC-6'), /^r\.yaml:2:3: .*three capital letters/],
  ['no source', entry('ACC-06').replace('[003 §22(2), 行政许可法 32]', '[]'), /^r\.yaml:6:13: .*too small/],
  ['a source without its article', entry('ACC-06').replace(' 32', ''), /^r\.yaml:6:26: .*行政许可法 32/],
  ['a source that is no document', entry('ACC-06').replace('003 §', '009 §'), /^r\.yaml:6:14: .*003 §22/],
  ['no Chinese sentence', entry('ACC-06').replace(/ {4}zh.*\n/, ''), /^r\.yaml:3:5: .*zh" is missing/],
  ['no English sentence', entry('ACC-06').replace('It is told once.', '一次。'), /^r\.yaml:4:9: .*English sentence/],
  ['a reason that is no sentence', `${entry('ACC-06')}    because: hard\n`, /^r\.yaml:7:14: .*why no test/],
  ['a field of no meaning', `${entry('ACC-06')}    law: 32\n`, /^r\.yaml:7:5: There is no field "law"/],
])('%s is said with its line', (_, entries, said) => {
  expect(problemsOf(entries)).toMatch(said)
})
