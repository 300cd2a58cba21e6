import type { Dossier } from '../dossier.ts'
import { refusedNeed } from '../needs.ts'
import type { DueRule } from './rule.ts'

/** An item whose prerequisite was not granted ends with the reason and is never left hanging; the others go on (003 §33). */
export const blockedDependants: DueRule = {
  at: (dossier) => {
    const blocked = findBlocked(dossier)
    return blocked && (dossier.state.items[blocked.because]?.endedAt ?? dossier.state.submittedAt)
  },
  events: (dossier) => {
    const blocked = findBlocked(dossier)
    return blocked ? [{ kind: 'recorded', ...blocked, outcome: 'blocked' }] : []
  },
}

function findBlocked({ state, bundle }: Dossier): { readonly item: string; readonly because: string } | undefined {
  for (const { item, after } of bundle.items) {
    if (after.length === 0 || state.items[item]?.outcome !== undefined) continue
    const because = refusedNeed(state, after)
    if (because !== undefined) return { item, because }
  }
  return undefined
}
