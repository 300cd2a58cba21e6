import type { Bundle } from '../bundle/model.ts'
import { asks, isGapOpen } from './gaps/gaps.ts'
import type { ApplicationState } from './state.ts'

/** Promised materials of an item that have not come yet: its result is withheld until they have (河南省优化营商环境条例 35). */
export function openGaps(state: ApplicationState, bundle: Bundle, item: string): readonly string[] {
  if (!state.gaps) return []
  return Object.keys(state.gaps).filter(
    (material) => isGapOpen(state, material) && asks(bundle, item, state.commits, material),
  )
}

/** Whether nothing more is to be done in an item's review: it has ended, or is decided and nothing withholds its result. */
export function isSettled(state: ApplicationState, bundle: Bundle, item: string): boolean {
  const standing = state.items[item]
  if (standing?.status === 'ended') return true
  if (standing?.status !== 'decided') return false
  return standing.decision?.decision === 'refused' || openGaps(state, bundle, item).length === 0
}
