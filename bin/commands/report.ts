import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import { findProblems } from '../../lib/proof/find-problems.ts'
import { coverageOf } from '../../lib/report/reduction/coverage.ts'
import { printReductions } from '../../lib/report/reduction/print-reductions.ts'
import { fullReduction } from '../../lib/report/reduction/reduction.ts'
import { printReductionsPage } from '../../lib/report/reduction/reductions-page.ts'
import { bundlesFolder } from '../environment.ts'

/**
 * `onevisit report [folder] [--html file] [--json] [--region code]`: what each bundle saves over its items done one by
 * one, and how many of the frequent items are in bundles.
 */
export async function report(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { html: { type: 'string' }, json: { type: 'boolean' }, region: { type: 'string' } },
  })
  const folder = positionals[0] ?? bundlesFolder()
  const loaded = loadBundles(readBundleFiles(folder), { region: values.region })
  const problems = findProblems(loaded)
  for (const problem of problems) console.error(printProblem(problem))
  if (problems.length > 0) return 1
  if (loaded.bundles.length === 0) throw new Error(`There is no bundle in ${folder}.`)
  const bundles = loaded.bundles.map(({ bundle }) => bundle)
  const told = {
    reductions: bundles.map(fullReduction),
    coverage: coverageOf(loaded.catalogue.items.values(), bundles),
  }
  if (values.html !== undefined) writeFileSync(values.html, printReductionsPage(told))
  process.stdout.write(values.json ? `${JSON.stringify(told, undefined, 2)}\n` : printReductions(told))
  return 0
}
