import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import { printJsonSchema } from '../../lib/bundle/schema.ts'
import type { Source } from '../../lib/bundle/source.ts'
import { warnOfBundles } from '../../lib/check/check.ts'
import { findProblems } from '../find-problems.ts'

/**
 * `onevisit check [folder…] [--schema]`: prints every problem as `file:line:col`; 0 when there are none. Where there are
 * none, warnings are printed, which fail nothing. The folder of one bundle is checked with the catalogue beside it.
 * `--schema` prints the JSON Schema of the language instead.
 */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { schema: { type: 'boolean' } } })
  if (values.schema) {
    process.stdout.write(printJsonSchema())
    return 0
  }
  const folders = positionals.length > 0 ? positionals : ['bundles']
  for (const folder of folders) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue
    console.error(`There is no folder "${folder}".`)
    return 1
  }
  const loaded = loadBundles(withCatalogue(folders).flatMap(readFolder))
  const problems = findProblems(loaded)
  if (problems.length === 0 && loaded.bundles.length === 0) {
    console.error(`There is no bundle in ${folders.join(', ')}: a bundle is a folder with a bundle.yaml.`)
    return 1
  }
  const warnings = problems.length === 0 ? warnOfBundles(loaded) : []
  for (const problem of [...problems, ...warnings]) console.error(printProblem(problem))
  const bundles = loaded.bundles.map(({ bundle }) => bundle.id).join(', ')
  if (problems.length === 0) console.log(`${count(loaded.bundles.length, 'bundle')}, no problem: ${bundles}`)
  else console.error(`${count(problems.length, 'problem')}; nothing can be published.`)
  return problems.length === 0 ? 0 : 1
}

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`

function withCatalogue(folders: readonly string[]): readonly string[] {
  const beside = folders
    .filter((folder) => existsSync(join(folder, 'bundle.yaml')))
    .map((folder) => join(dirname(folder), 'catalogue'))
    .filter(existsSync)
  return [...new Set([...folders, ...beside])]
}

/** Named as people would name them from where they stand. */
function readFolder(folder: string): readonly Source[] {
  return readBundleFiles(folder).map(({ file, text }) => ({ file: join(folder, file), text }))
}
