import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { bundleWeb } from '../bin/bundle/bundle-web.ts'
import { publishOnce } from './browser/published.ts'
import { readReport, writeTally } from './tally.ts'

/** Every check of the project, in the order in which it is most useful to hear of a failure. */
const report = 'dist/tally/vitest.json'
const checks: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'types', command: ['tsc'] },
  { name: 'types of the pages', command: ['tsc', '-p', 'web'] },
  { name: 'lint and format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'unused files, exports and packages', command: ['knip'] },
  // By itself: it uses both cores, and is timed.
  { name: '10,000 spoilt copies of the real files', command: ['node', 'tests/mutate/mutate.ts', '10000'] },
]
const vitest = [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]

const pages = 'dist/web-of-tests/all'
const published = 'dist/published-for-tests'

for (const old of ['dist/tally', 'dist/web-of-tests', published]) rmSync(old, { recursive: true, force: true })
mkdirSync('dist/tally', { recursive: true })

const run = ([command = '', ...args]: readonly string[]): boolean =>
  spawnSync(`node_modules/.bin/${command}`, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0

let passed = 0
let failed = 0
for (const { name, command } of checks) {
  const good = run(command)
  console.log(`${good ? 'passed' : 'FAILED'}: ${name}`)
  if (good) passed++
  else failed++
}
await bundleWeb(process.cwd(), pages)
process.env.ONEVISIT_BUILT_PAGES = pages
await publishOnce(published)
process.env.ONEVISIT_PUBLISHED = published
const good = run(vitest)
const tests = readReport(report)
passed += tests.passed
failed += good ? tests.failed : Math.max(1, tests.failed)
writeTally('test', { passed, failed })
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
