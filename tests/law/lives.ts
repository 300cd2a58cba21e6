import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { loadBundles } from '../../lib/bundle/load.ts'
import { live } from './live.ts'

const text = readFileSync(new URL('../../bundles/calendar.yaml', import.meta.url), 'utf8')
const { calendar } = loadBundles([{ file: 'calendar.yaml', text }])

/** Lives the applications of these seeds and expects every rule kept; `npm run simulate -- --seed n` shows one that broke. */
export async function expectLawful(from: number, to: number): Promise<void> {
  const ends = new Set<string>()
  const broken: string[] = []
  for (let seed = from; seed < to; seed++) {
    const { violations, judged } = await live(seed, calendar)
    broken.push(...violations.map((violation) => `seed ${seed}: ${violation}`))
    ends.add(judged.dossier.state.status)
    for (const { outcome } of Object.values(judged.dossier.state.items)) ends.add(String(outcome))
  }
  expect(broken).toEqual([])
  // Lives that all go the same way would prove little.
  for (const end of ['delivered', 'withdrawn', 'granted', 'refused', 'blocked', 'expired']) expect(ends).toContain(end)
}
