import { undelivered } from '../issuing/results.ts'
import type { DueRule } from './rule.ts'

/** An application of which nothing is, or is any longer, to be handed out is closed, and nobody waits for a visit (003 §37). */
export const nothingToDeliver: DueRule = {
  at: (dossier) => {
    const { status, readyAt, submittedAt } = dossier.state
    return status === 'ready' && undelivered(dossier).length === 0 ? (readyAt ?? submittedAt) : undefined
  },
  events: ({ state }) => [{ kind: 'delivered', way: state.way, items: [] }],
}
