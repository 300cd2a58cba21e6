import { standingItems } from '../acceptance/checks.ts'
import { conclude, originalsOf } from '../acceptance/conclude.ts'
import type { ApplicationState } from '../state.ts'
import type { DueRule } from './rule.ts'

/** When the items were withdrawn for which something was to be mended or shown, the others are held up no longer. */
export const nothingToWaitFor: DueRule = {
  at: ({ state }) => (isWaitingForNothing(state) ? (state.toldAt ?? state.submittedAt) : undefined),
  events: (dossier) =>
    dossier.state.status === 'verifying' ? [conclude(dossier)] : [{ kind: 'supplemented', places: [] }],
}

function isWaitingForNothing(state: ApplicationState): boolean {
  if (state.status === 'verifying') return originalsOf(state).length === 0 && standingItems(state).length > 0
  if (state.status !== 'correcting') return false
  const standing = standingItems(state)
  const touched = state.notices?.at(-1)?.findings.flatMap(({ items }) => items) ?? []
  return standing.length > 0 && !touched.some((item) => standing.includes(item))
}
