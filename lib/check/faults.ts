import { findNearest } from '../bundle/nearest.ts'
import type { Position, Problem } from '../bundle/problem.ts'
import type { Fault } from '../rules/condition.ts'

/** What is wrong with a condition or rule, at its places. */
export function problemsAt(place: (offset: number) => Position, faults: readonly Fault[]): readonly Problem[] {
  return faults.map(({ offset, says, fix, unknown }) => ({
    at: place(offset),
    says,
    fix: unknown ? didYouMean(unknown.name, unknown.known, fix) : fix,
  }))
}

function didYouMean(name: string, known: readonly string[], otherwise: string): string {
  const nearest = findNearest(name.slice(0, 80), known)
  return nearest === undefined ? otherwise : `Did you mean "${nearest}"?`
}
