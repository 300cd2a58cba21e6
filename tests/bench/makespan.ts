import * as fc from 'fast-check'
import { criticalPath } from '../property/critical-path.ts'
import { getItem, type RandomCase, randomCase } from '../property/random-case.ts'
import { virtualRun } from '../property/virtual-run.ts'

/** How long the execution took as a multiple of the critical path; 1 where nothing takes any time, and nothing did. */
async function ratioOf(random: RandomCase): Promise<number> {
  const { applies, service } = {
    applies: (item: string) => getItem(random, item).applies,
    service: (item: string) => getItem(random, item).service,
  }
  const run = await virtualRun(random.bundle, { applies, service })
  if (run.status !== 'SUCCEEDED') return Number.POSITIVE_INFINITY
  const shortest = criticalPath(random, service)
  return shortest === 0 && run.makespan === 0 ? 1 : run.makespan / shortest
}

/** Makespan ÷ critical path of 1,000 random bundles with random service times, run on the virtual clock. */
export async function makespan(): Promise<{ worst_ratio: number }> {
  const cases = fc.sample(randomCase, { numRuns: 1000, seed: 1 })
  const ratios: number[] = []
  for (const random of cases) ratios.push(await ratioOf(random))

  const items = cases.map(({ bundle }) => bundle.items.length)
  const edges = cases.map(({ bundle }) => bundle.items.reduce((sum, { after }) => sum + after.length, 0))
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, next) => sum + next, 0) / numbers.length
  const worst = Math.max(...ratios)
  console.log(`random bundles          ${cases.length}`)
  console.log(`items, mean and most    ${mean(items).toFixed(1)}, ${Math.max(...items)}`)
  console.log(`edges, mean and most    ${mean(edges).toFixed(1)}, ${Math.max(...edges)}`)
  console.log(`makespan ÷ critical path, mean   ${mean(ratios).toFixed(4)}`)
  console.log(`makespan ÷ critical path, worst  ${worst.toFixed(4)}   (target 1.00)`)
  return { worst_ratio: worst }
}
