import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

/** What a run of checks came to. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

const folder = new URL('../dist/tally/', import.meta.url)

/** Keeps a run's tally for the line that closes a run of everything. */
export function writeTally(name: string, tally: Tally): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL(`${name}.json`, folder), JSON.stringify(tally))
}

/** The tally of vitest's JSON report; a report that was not written counts as one failure. */
export function readReport(file: string): Tally {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(readFileSync(file, 'utf8'))
    const failed = numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0)
    return { passed: numPassedTests, failed: success ? failed : Math.max(failed, 1) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
