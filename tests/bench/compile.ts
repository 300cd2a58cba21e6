import { performance } from 'node:perf_hooks'
import { parseDocument } from 'yaml'
import { printMachine } from '../../lib/asl/print.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import { checkBundles } from '../../lib/check/check.ts'
import { compile } from '../../lib/compile/compile.ts'
import { findExcesses } from '../../lib/compile/limits.ts'
import { prove } from '../../lib/compile/prove.ts'
import { largeBundle } from './large-bundle.ts'

const rounds = 60
const warming = 20

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN

function milliseconds(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/**
 * What publishing does with a bundle of 100 items, from its text on (reading, linking, all rules, the machine, its
 * text, its limits) ÷ the time that the library `yaml` takes to parse the same files: medians, warm, in turns.
 * `ratio_proved` counts the validation of the machine too, which tests and `onevisit compile` do on top.
 */
export async function compileBench(): Promise<{ ratio: number; ratio_proved: number }> {
  const sources = largeBundle(100)
  const loaded = loadBundles(sources)
  const [draft] = loaded.bundles
  const problems = [...loaded.problems, ...checkBundles(loaded)]
  if (draft === undefined || problems.length > 0) throw new Error(problems.map(printProblem).join('\n'))

  const machine = compile(draft.bundle)
  const work: Readonly<Record<string, () => unknown>> = {
    parse: () => sources.map(({ text }) => parseDocument(text)),
    load: () => loadBundles(sources),
    check: () => checkBundles(loaded),
    compile: () => printMachine(compile(draft.bundle), { pretty: false }),
    limits: () => findExcesses(draft.bundle),
    prove: () => prove(machine),
  }
  const taken = new Map(Object.keys(work).map((name) => [name, [] as number[]]))
  for (let round = 0; round < warming + rounds; round++) {
    for (const [name, one] of Object.entries(work)) {
      const time = milliseconds(one)
      if (round >= warming) taken.get(name)?.push(time)
    }
  }

  const of = (name: string) => median(taken.get(name) ?? [])
  const published = of('load') + of('check') + of('compile') + of('limits')
  const ratio = published / of('parse')
  const proved = (published + of('prove')) / of('parse')
  const kilobytes = sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1024
  console.log(`100 items, ${kilobytes.toFixed(0)} KB of YAML; medians of ${rounds}, in ms`)
  for (const name of Object.keys(work)) console.log(`${name.padEnd(10)} ${of(name).toFixed(2).padStart(8)}`)
  console.log(`(load + check + compile + limits) ÷ parse           ${ratio.toFixed(2)}   (target 3)`)
  console.log(`(load + check + compile + limits + prove) ÷ parse   ${proved.toFixed(2)}`)
  return { ratio: Math.round(ratio * 100) / 100, ratio_proved: Math.round(proved * 100) / 100 }
}
