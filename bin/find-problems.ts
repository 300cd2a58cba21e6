import type { Loaded } from '../lib/bundle/load.ts'
import type { Problem } from '../lib/bundle/problem.ts'
import { byPlace, checkBundles } from '../lib/check/check.ts'
import { findExcesses } from '../lib/compile/limits.ts'

/** Everything that keeps loaded bundles from being published, in the order of its places: reading, rules, then the bounds of the machine. */
export function findProblems(loaded: Loaded): readonly Problem[] {
  const problems = [...loaded.problems, ...checkBundles(loaded)]
  return problems.length > 0 ? problems.sort(byPlace) : findTooLarge(loaded)
}

function findTooLarge({ bundles }: Loaded): readonly Problem[] {
  return bundles.flatMap(({ bundle, positionOf }) =>
    findExcesses(bundle).map(({ says, fix }): Problem => ({ at: positionOf(['items']), says, fix })),
  )
}
