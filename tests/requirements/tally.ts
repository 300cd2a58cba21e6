import { readIds } from './read-ids.ts'
import type { Requirement } from './requirement.ts'

/** How one test ended. */
export interface Result {
  /** With the names of the suites it stands in. */
  readonly name: string
  /** vitest's word for it: passed, failed, skipped, todo, pending, disabled. */
  readonly status: string
  readonly file: string
}

/** What is known of one requirement: proved by a test that passed, if none failed. */
export interface Finding {
  readonly requirement: Requirement
  readonly proved: boolean
  readonly passed: readonly Result[]
  readonly failed: readonly Result[]
}

export interface Tally {
  readonly findings: readonly Finding[]
  /** Tests that claim to prove what is no requirement, however they ended. */
  readonly strays: readonly { readonly id: string; readonly result: Result }[]
}

/** Which requirements the tests prove. A test that was skipped, or is only planned, proves nothing. */
export function tally(requirements: readonly Requirement[], results: readonly Result[]): Tally {
  const known = new Set(requirements.map(({ id }) => id))
  const claims = results.flatMap((result) => readIds(result.name).map((id) => ({ id, result })))
  const byId = Map.groupBy(claims, ({ id }) => id)
  const findings = requirements.map((requirement) => {
    const own = (byId.get(requirement.id) ?? []).map(({ result }) => result)
    const passed = own.filter(({ status }) => status === 'passed')
    const failed = own.filter(({ status }) => status === 'failed')
    return { requirement, proved: passed.length > 0 && failed.length === 0, passed, failed }
  })
  return { findings, strays: claims.filter(({ id }) => !known.has(id)) }
}
