import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkCase } from '../../bin/walk/walk-case.ts'
import { machineFunctions } from '../../lambdas/functions.ts'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { parseWalk, waits } from '../../lib/bundle/walk.ts'
import { addTo, listOf, statementsOf, templatesOf } from './built.ts'
import { openTown } from './town-of-functions.ts'

const town = await openTown()
beforeAll(() => town.deploy())
afterAll(() => town.close())

const walks = readBundleFiles('bundles').filter(({ file }) => file.includes('/walks/'))

for (const source of walks) {
  const read = parseWalk(source)
  if (!('walk' in read)) throw new Error(JSON.stringify(read.problems))
  // This town keeps the computer's time; where days pass, tests/walks.test.ts walks.
  if (waits(read.walk)) continue
  test(`${source.file} walks through the functions as AWS would call them to the end that it expects`, async () => {
    const [bundle = ''] = source.file.split('/')
    expect(await walkCase(read.walk, { as: town.as, bundle, show: () => undefined })).toEqual([])
    expect(town.lines.filter(({ level }) => level === 'error')).toEqual([])
  })
}

test('lines of the walks tell ids, routes and numbers, and nothing that people wrote or that opens a machine', () => {
  const known = ['level', 'message', 'outcome', 'ms', 'request', 'application', 'item', 'route', 'status', 'records']
  const more = ['failed', 'bundle', 'asked', 'version']
  const names = new Set(town.lines.flatMap((line) => Object.keys(line)))
  expect([...names].filter((name) => ![...known, ...more].includes(name))).toEqual([])
  expect(town.lines.length).toBeGreaterThan(100)
})

test('functions have the rights on rows that the walks use, and those that machines call only what a change takes', () => {
  const takes = ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query']
  const granted = statementsOf(templatesOf(addTo()).desk)
  for (const [name, used] of town.used) {
    const own = granted.filter(({ policy }) => policy.startsWith(`${name.replaceAll('-', '')}Role`))
    const allowed = own.flatMap(({ Action }) => listOf(Action)).filter((action) => action.startsWith('dynamodb:'))
    expect([name, [...used].filter((action) => !allowed.includes(action))]).toEqual([name, []])
    if (machineFunctions.some((each) => each === name)) expect([name, allowed.toSorted()]).toEqual([name, takes])
    if (name === 'publish') expect([...used].toSorted()).toEqual(allowed.toSorted())
  }
})
