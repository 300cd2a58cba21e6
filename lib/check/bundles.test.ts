import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Draft } from '../bundle/draft.ts'
import { loadBundles } from '../bundle/load.ts'
import { printProblem } from '../bundle/problem.ts'
import { findApplicable } from '../rules/plan.ts'
import { checkBundles } from './check.ts'

const folder = fileURLToPath(new URL('../../bundles/', import.meta.url))
const loaded = loadBundles(
  globSync('**/*.yaml', { cwd: folder })
    .sort()
    .map((file) => ({ file, text: readFileSync(folder + file, 'utf8') })),
)
const draftOf = (id: string): Draft => {
  const draft = loaded.bundles.find(({ bundle }) => bundle.id === id)
  if (!draft) throw new Error(`no bundle ${id}`)
  return draft
}

/** Every combination of answers to all situations, asked or not. */
const combinations = ({ bundle }: Draft) =>
  bundle.situations.reduce<Record<string, string>[]>(
    (all, { id, answers }) => all.flatMap((given) => answers.map((answer) => ({ ...given, [id]: answer.id }))),
    [{}],
  )
const applying = (id: string, answers: Record<string, string>) => {
  const { items } = findApplicable(draftOf(id).bundle, answers)
  return Object.keys(items).filter((item) => items[item])
}

test('nothing is wrong with the thirteen bundles of the product: five for enterprises, eight for persons', () => {
  expect([...loaded.problems, ...checkBundles(loaded)].map(printProblem)).toEqual([])
  expect(loaded.bundles.filter((each) => each.bundle.for === 'enterprise').map(({ bundle }) => bundle.id)).toEqual([
    'catering',
    'company',
    'deregistration',
    'enterprise-property',
    'hiring',
  ])
  expect(loaded.bundles.filter((each) => each.bundle.for === 'person')).toHaveLength(8)
})

test('nothing is wrong with them in any district of the pilot either', () => {
  const sources = globSync('**/*.yaml', { cwd: folder }).map((file) => ({
    file,
    text: readFileSync(folder + file, 'utf8'),
  }))
  const { regions } = loaded.catalogue
  expect(regions.length).toBeGreaterThanOrEqual(2)
  for (const { region } of regions) {
    const there = loadBundles(sources, { region })
    expect([...there.problems, ...checkBundles(there)].map(printProblem)).toEqual([])
    expect(there.bundles.map(({ bundle }) => bundle.region)).toEqual(loaded.bundles.map(() => region))
  }
})

test('nothing is wrong with the bundle that measurements publish', () => {
  const measured = fileURLToPath(new URL('../../tests/bench/bundles/', import.meta.url))
  const sources = globSync('**/*.yaml', { cwd: measured }).map((file) => ({
    file,
    text: readFileSync(measured + file, 'utf8'),
  }))
  const three = loadBundles(sources)
  expect(three.bundles.map(({ bundle }) => bundle.id)).toEqual(['three'])
  expect([...three.problems, ...checkBundles(three)].map(printProblem)).toEqual([])
})

test('every combination of answers of every bundle leads to items', () => {
  for (const draft of loaded.bundles) {
    const cases = combinations(draft)
    expect(cases.length).toBeGreaterThanOrEqual(2)
    for (const answers of cases) {
      const items = applying(draft.bundle.id, answers)
      expect(items.length, `${draft.bundle.id} ${JSON.stringify(answers)}`).toBeGreaterThan(0)
    }
  }
})

test('who employs nobody yet is asked for no enrolment', () => {
  const answers = { invoices: 'yes', account: 'yes' }
  const enrolments = ['employee-enrolment', 'employee-medical-insurance', 'housing-fund-registration']
  expect(applying('company', { ...answers, employees: 'yes' })).toEqual(expect.arrayContaining(enrolments))
  expect(applying('company', { ...answers, employees: 'no' }).filter((item) => enrolments.includes(item))).toEqual([])
})

test('exactly one of the three ways into retirement applies', () => {
  const ways = ['ordinary-retirement', 'special-work-retirement', 'disability-retirement']
  for (const answers of combinations(draftOf('retirement')))
    expect(applying('retirement', answers).filter((item) => ways.includes(item))).toHaveLength(1)
})

test('every bundle has English words and walks that are granted, refused and corrected', () => {
  for (const { bundle, walks } of loaded.bundles) {
    expect(Object.keys(bundle.words?.en?.items ?? {}).sort()).toEqual(bundle.items.map(({ item }) => item).sort())
    const steps = walks.flatMap(({ walk }) => walk.steps)
    const ends = walks.map(({ walk }) => Object.values(walk.ends.items))
    expect(ends.some((items) => items.every((end) => end === 'granted' || end === 'not-applicable'))).toBe(true)
    expect(ends.some((items) => items.includes('refused'))).toBe(true)
    expect(steps.some((step) => step.correct) && steps.some((step) => step.resubmit)).toBe(true)
  }
})

test('a linked bundle is frozen JSON', () => {
  for (const { bundle } of loaded.bundles) {
    expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle)
    expect(Object.isFrozen(bundle) && Object.isFrozen(bundle.items[0]?.after)).toBe(true)
    expect(Object.isFrozen(Object.values(bundle.catalogue.items)[0]?.promise)).toBe(true)
  }
})
