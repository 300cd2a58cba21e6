import { availableParallelism } from 'node:os'
import { readGrounds } from './ground.ts'
import { judgeMutant } from './judge-mutant.ts'
import { judgeMutants } from './judge-mutants.ts'
import { mutantOf } from './mutant.ts'
import { mutations } from './mutations.ts'

const says = `npm run mutate -- 1000000          judge so many mutants of the real bundles
npm run mutate -- 1000000 500000   from that number on
npm run mutate -- show 4711        print one of them and what is said of it`

/** `npm run mutate`: malformed bundles by the million. Ends with 1 when something is wrong. */
async function mutate([what = '', from = '0']: readonly string[]): Promise<number> {
  const numbers = [what, from].map(Number)
  if (what === 'show' && /^\d+$/.test(from)) return show(Number(from))
  if (!/^[1-9]\d*$/.test(what) || !/^\d+$/.test(from) || numbers.some((number) => number > 2 ** 31)) {
    console.error(says)
    return 1
  }
  const [count = 0, first = 0] = numbers
  const begun = performance.now()
  const verdict = await judgeMutants('bundles', { count, from: first, threads: availableParallelism() })
  const seconds = (performance.now() - begun) / 1000
  const { milliseconds, number } = verdict.slowest
  for (const wrong of verdict.wrong) console.error(wrong)
  console.log(`${verdict.judged} mutants by ${verdict.kinds} mutations in ${seconds.toFixed(0)} s`)
  console.log(
    `refused ${verdict.refused}, with ${verdict.problems} problems; right ${verdict.judged - verdict.refused}`,
  )
  console.log(`slowest ${milliseconds.toFixed(0)} ms of its thread (mutant ${number}, of at most 250)`)
  console.log(`wrong   ${verdict.wrong.length}`)
  // Two more are done to the file itself: it is gone, or it has another name.
  const all = verdict.kinds === Object.keys(mutations).length + 2 || count < 10_000
  if (!all) console.error(`only ${verdict.kinds} kinds of mutation were tried`)
  return verdict.wrong.length === 0 && milliseconds <= 250 && all && verdict.refused > count / 2 ? 0 : 1
}

function show(number: number): number {
  const { sources, grounds } = readGrounds('bundles')
  const mutant = mutantOf(number, sources, grounds)
  console.log(`${mutant.named}: ${mutant.done.join(', ')}\n${mutant.text ?? '(gone)'}`)
  console.log(judgeMutant(mutant))
  return 0
}

process.exitCode = await mutate(process.argv.slice(2))
