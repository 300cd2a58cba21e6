import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadBundles } from '../../lib/bundle/load.ts'
import { live } from './live.ts'

/**
 * `npm run simulate -- --seeds 100000 [--from 0]`: as many lives, each from its seed; `--seed 7` lives one again and prints
 * its record. Ends with 1 when a rule was broken, and says by which seed.
 */
const { values } = parseArgs({
  options: { seeds: { type: 'string' }, from: { type: 'string' }, seed: { type: 'string' } },
})
const text = readFileSync(new URL('../../bundles/calendar.yaml', import.meta.url), 'utf8')
const { calendar } = loadBundles([{ file: 'calendar.yaml', text }])

if (values.seed === undefined) await many(Number(values.from ?? 0), Number(values.seeds ?? 1000))
else await one(Number(values.seed))

async function one(seed: number): Promise<void> {
  const { judged, violations } = await live(seed, calendar)
  for (const { seq, at, by, ...event } of judged.entries)
    console.log(
      String(seq).padStart(3),
      new Date(at + 8 * 3_600_000).toISOString().slice(0, 16),
      by.role,
      JSON.stringify(event),
    )
  for (const violation of violations) console.error(violation)
  process.exitCode = violations.length > 0 ? 1 : 0
}

async function many(from: number, seeds: number): Promise<void> {
  const started = performance.now()
  let violations = 0
  for (let seed = from; seed < from + seeds; seed++) {
    const lived = await live(seed, calendar)
    violations += lived.violations.length
    for (const violation of lived.violations) console.error(`seed ${seed}: ${violation}`)
  }
  const seconds = (performance.now() - started) / 1000
  console.log(
    JSON.stringify({ seeds, violations, seconds: Math.round(seconds), ms_per_seed: (1000 * seconds) / seeds }),
  )
  process.exitCode = violations > 0 ? 1 : 0
}
