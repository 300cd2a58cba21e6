import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { judgeMutants } from '../mutate/judge-mutants.ts'
import { mutations } from '../mutate/mutations.ts'

const folder = fileURLToPath(new URL('../../bundles', import.meta.url))

test('10,000 spoilt copies of the real files: each problem has its place and its cure, nothing is thrown, none is slow or large', async () => {
  const begun = performance.now()
  const { judged, refused, problems, slowest, wrong, kinds } = await judgeMutants(folder, { count: 10_000 })
  expect(wrong).toEqual([])
  expect(judged).toBe(10_000)
  expect(refused).toBeGreaterThan(7_000)
  expect(problems).toBeGreaterThan(refused)
  expect(kinds).toBe(Object.keys(mutations).length + 2)
  expect(slowest.milliseconds).toBeLessThan(250)
  console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s, slowest ${slowest.milliseconds.toFixed(0)} ms`)
}, 180_000)
