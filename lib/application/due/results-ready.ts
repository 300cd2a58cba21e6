import type { Dossier } from '../dossier.ts'
import { issuable } from '../issuing/results.ts'
import type { DueRule } from './rule.ts'

/** The applicant is told at once when results are at the window, by the way reserved at filing, and the telling is kept (003 §35). */
export const resultsReady: DueRule = {
  at: (dossier) => {
    const items = untold(dossier)
    const [first] = items
    if (first === undefined) return undefined
    const { items: standings, submittedAt } = dossier.state
    const arrivals = items.map((item) => standings[item]?.takenOver?.at ?? standings[item]?.endedAt ?? submittedAt)
    return Math.max(...arrivals)
  },
  events: (dossier) => [{ kind: 'notified', about: 'ready', way: dossier.state.way, items: untold(dossier) }],
}

function untold(dossier: Dossier): readonly string[] {
  return issuable(dossier).filter((item) => dossier.state.items[item]?.notifiedAt === undefined)
}
