import type { SupervisionEvent } from '../events/supervision.ts'
import type { ApplicationState, Card, Folds } from '../state.ts'

export const supervisionFolds: Folds<SupervisionEvent> = {
  carded: (state, { kind, seq, at, by, ...card }) => ({
    ...state,
    cards: [...(state.cards ?? []), { id: `c${seq}`, at, ...card }],
  }),
  'card-explained': (state, { card, says, at }) => withCard(state, card, { explained: { at, says } }),
  'card-rectified': (state, { card, says, at }) => withCard(state, card, { rectified: { at, says } }),
  'card-reviewed': (state, { card, verdict }) => withCard(state, card, { verdict }),
  'card-escalated': (state, { card, level }) => withCard(state, card, { level }),
}

function withCard(state: ApplicationState, id: string, change: Partial<Card>): ApplicationState {
  return { ...state, cards: state.cards?.map((card) => (card.id === id ? { ...card, ...change } : card)) }
}
