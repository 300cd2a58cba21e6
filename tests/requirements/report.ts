import * as z from 'zod'
import type { Result } from './tally.ts'

/** What is read of vitest's JSON report. Files are absolute there. */
const shape = z.object({
  startTime: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

/** A run of vitest: when it began, in milliseconds, and how its tests ended; files are relative to `root`. */
export interface Report {
  readonly began: number
  readonly files: readonly string[]
  /** Files of which no test ended, because they could not be loaded. */
  readonly broken: readonly string[]
  readonly results: readonly Result[]
}

/** Finds nothing in a text that is no whole report of vitest, as when a run was ended half-way. */
export function findReport(text: string, root: string): Report | undefined {
  const parsed = shape.safeParse(parse(text))
  if (!parsed.success) return undefined
  const files = parsed.data.testResults.map(({ name, status, assertionResults }) => ({
    file: name.startsWith(`${root}/`) ? name.slice(root.length + 1) : name,
    broken: status === 'failed' && assertionResults.length === 0,
    assertionResults,
  }))
  return {
    began: parsed.data.startTime,
    files: files.map(({ file }) => file),
    broken: files.filter(({ broken }) => broken).map(({ file }) => file),
    results: files.flatMap(({ file, assertionResults }) =>
      assertionResults.map(({ fullName, status }) => ({ name: fullName, status, file })),
    ),
  }
}

/** A report serves while nothing has changed since its run began, and when it covers every file asked about. */
export function serves(report: Report, changed: number, files: readonly string[]): boolean {
  return report.began > changed && files.every((file) => report.files.includes(file))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
