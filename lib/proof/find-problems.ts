import type { Loaded } from '../bundle/load.ts'
import type { Problem } from '../bundle/problem.ts'
import { byPlace, checkBundles } from '../check/check.ts'
import { proofs } from './proofs.ts'

/**
 * Everything that keeps loaded bundles from being published, in the order of its places: reading and rules; where those find
 * nothing, what cannot be proved.
 */
export function findProblems(loaded: Loaded): readonly Problem[] {
  const problems = [...loaded.problems, ...checkBundles(loaded)]
  if (problems.length > 0) return problems.sort(byPlace)
  return loaded.bundles.flatMap((draft) => proofs.flatMap((prove) => prove(draft, loaded)).sort(byPlace))
}
