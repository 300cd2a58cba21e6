import { findEscalation } from '../cards/life.ts'
import type { Dossier } from '../dossier.ts'
import type { DueRule } from './rule.ts'

/** A red card that was not put right goes to the head of the organ, and after as long again to criticism or accountability (003 §七.3). */
export const cardEscalation: DueRule = {
  at: (dossier) => findFirst(dossier)?.at,
  events: (dossier) => {
    const first = findFirst(dossier)
    return first ? [{ kind: 'card-escalated', card: first.card, level: first.level }] : []
  },
}

function findFirst({ state, law }: Dossier) {
  let first: { readonly card: string; readonly level: number; readonly at: number } | undefined
  for (const card of state.cards ?? []) {
    const next = findEscalation(law, card)
    if (next && (!first || next.at < first.at)) first = { card: card.id, ...next }
  }
  return first
}
