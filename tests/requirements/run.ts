import { spawnSync } from 'node:child_process'
import { globSync, readFileSync, rmSync, statSync } from 'node:fs'
import { findReport, type Report, serves } from './report.ts'

/** `npm test` leaves the first, a run of our own the second, `npm run test:aws` the third. */
const whole = 'dist/tally/vitest.json'
const own = 'dist/tally/requirements.vitest.json'
const aws = 'dist/tally/aws.vitest.json'

/** What a test's outcome can depend on. */
const sources = ['lib', 'lambdas', 'bin', 'bundles', 'tests', 'docs', 'package-lock.json', 'vitest.config.ts']

/** The tests that name requirements, as last run if nothing has changed since, else run now; undefined if they cannot be. */
export function findResults(): readonly Report[] | undefined {
  const files = globSync('{lib,lambdas,bin,tests}/**/*.test.ts').filter((file) => !file.startsWith('tests/aws/'))
  const claiming = files.filter((file) => /\b[A-Z]{3}-\d{2}\b/.test(readFileSync(file, 'utf8')))
  const changed = lastChange()
  const fresh = [whole, own].map(find).find((report) => report && serves(report, changed, claiming))
  const main = fresh ?? run(claiming)
  const cloud = find(aws)
  return main && [main, ...(cloud && serves(cloud, changed, []) ? [cloud] : [])]
}

/** When a source was last written; without git nobody knows, and no report serves. */
function lastChange(): number {
  const list = spawnSync('git', ['ls-files', '-z', '-co', '--exclude-standard', ...sources], { encoding: 'utf8' })
  if (list.status !== 0) return Number.POSITIVE_INFINITY
  const times = list.stdout
    .split('\0')
    .map((file) => (file ? (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) : 0))
  return times.reduce((last, time) => Math.max(last, time), 0)
}

function run(files: readonly string[]): Report | undefined {
  console.log(`Running ${files.length} test files that name requirements.`)
  rmSync(own, { force: true })
  const args = ['run', '--reporter=json', `--outputFile=${own}`, ...files]
  const { stderr } = spawnSync('node_modules/.bin/vitest', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 26,
  })
  const report = find(own)
  if (!report) console.error(`vitest wrote no report. ${stderr ?? ''}`)
  return report
}

function find(file: string): Report | undefined {
  try {
    return findReport(readFileSync(file, 'utf8'), process.cwd())
  } catch {
    return undefined
  }
}
