import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundleFunctions } from '../../bin/bundle/bundle-functions.ts'
import { variables } from '../../lambdas/environment.ts'
import { functionNames } from '../../lambdas/functions.ts'

const folder = 'dist/measured'
const weights = await bundleFunctions(process.cwd(), folder)

test('a function’s entry is at most 250 KB, and its folder at most 500 KB', () => {
  expect(weights.map(({ name }) => name)).toEqual(functionNames)
  expect(weights.filter(({ entry }) => entry > 250_000)).toEqual([])
  expect(weights.filter((weight) => weight.folder > 500_000)).toEqual([])
})

test('what a function reads to start is at most 500 KB, and 400 KB for those that machines wait for', () => {
  const heavy = weights.filter(({ name, start }) => start > (/^(api|materials)$/.test(name) ? 500_000 : 400_000))
  expect(heavy).toEqual([])
})

test('every bundled function starts by itself and has a handler', () => {
  const entries = functionNames.map((name) => join(process.cwd(), folder, name, 'index.mjs'))
  const script = `for (const entry of ${JSON.stringify(entries)}) console.log(typeof (await import(entry)).handler)`
  const env = { ...process.env, AWS_REGION: 'eu-west-1', [variables.table]: 'table', [variables.bucket]: 'bucket' }
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' })
  expect(told.trim().split('\n')).toEqual(functionNames.map(() => 'function'))
})

test('a function without its variables says which one is missing', () => {
  const entry = join(process.cwd(), folder, 'relay', 'index.mjs')
  const { [variables.table]: _, ...env } = process.env
  const start = () =>
    execFileSync(process.execPath, ['--input-type=module', '-e', `await import(${JSON.stringify(entry)})`], {
      env,
      stdio: 'pipe',
    })
  expect(start).toThrow('the environment variable ONEVISIT_TABLE is missing')
})
