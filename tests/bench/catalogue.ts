import { parseDocument } from 'yaml'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { printMachine } from '../../lib/asl/print.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import type { Source } from '../../lib/bundle/source.ts'
import { checkBundles } from '../../lib/check/check.ts'
import { compile } from '../../lib/compile/compile.ts'
import { findExcesses } from '../../lib/compile/limits.ts'
import { proofs } from '../../lib/proof/proofs.ts'
import { manyBundles } from './many-bundles.ts'

const rounds = 7

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN

/** Seconds of this process, which others on the machine do not lengthen as they do the clock on the wall. */
function seconds(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

/** From text to machines: reading, linking, all rules, the machines' text, their limits. */
function publish(sources: readonly Source[]): number {
  const loaded = loadBundles(sources)
  const problems = [...loaded.problems, ...checkBundles(loaded)]
  if (problems.length > 0) throw new Error(problems.slice(0, 10).map(printProblem).join('\n'))
  return loaded.bundles.reduce((length, { bundle }) => {
    const excesses = findExcesses(bundle)
    if (excesses.length > 0) throw new Error(JSON.stringify(excesses[0]))
    return length + printMachine(compile(bundle), { pretty: false }).length
  }, 0)
}

const parse = (sources: readonly Source[]) => sources.map(({ text }) => parseDocument(text))
/** What a program has to do that wants the data and where each value stands. */
const parseToData = (sources: readonly Source[]) => parse(sources).map((document) => [document, document.toJS()])

function prove(sources: readonly Source[]): void {
  const loaded = loadBundles(sources)
  for (const draft of loaded.bundles) for (const proof of proofs) proof(draft, loaded)
}

/** Medians. The works take turns, so that each meets the same machine; the first round warms up. */
function measure(works: Readonly<Record<string, () => unknown>>): (name: string) => number {
  const taken = new Map(Object.keys(works).map((name) => [name, [] as number[]]))
  for (let round = 0; round <= rounds; round++)
    for (const [name, work] of Object.entries(works)) {
      const time = seconds(work)
      if (round > 0) taken.get(name)?.push(time)
    }
  return (name) => median(taken.get(name) ?? [])
}

/**
 * Checking and compiling a catalogue of 1,135 items and 200 bundles, made of copies of the real ones, from their text on,
 * against the time that the library `yaml` needs for the same files; and against a tenth of them.
 */
export async function catalogueBench(): Promise<Record<string, number>> {
  const real = readBundleFiles('bundles')
  const small = manyBundles(real, { bundles: 20, items: 114 })
  const large = manyBundles(real, { bundles: 200, items: 1135 })
  const kilobytes = large.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1024
  const of = measure({
    few: () => publish(small),
    parse: () => parse(large),
    parseToData: () => parseToData(large),
    publish: () => publish(large),
    load: () => loadBundles(large),
  })
  const figures = {
    kilobytes: Math.round(kilobytes),
    parse_s: of('parse'),
    parse_to_data_s: of('parseToData'),
    load_s: of('load'),
    publish_s: of('publish'),
    ratio: of('publish') / of('parse'),
    ratio_to_data: of('publish') / of('parseToData'),
    ten_times: of('publish') / of('few'),
    proofs_s: seconds(() => prove(large)) - of('load'),
  }
  console.log('target: ratio 2, ten_times 11; times are of this process, medians of turns')
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 100) / 100]))
}
