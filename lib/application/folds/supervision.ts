import type { SupervisionEvent } from '../events/supervision.ts'
import type { ApplicationState, Card, Folds } from '../state.ts'

/** The id of the card that is shown next: `c1`, `c2`… */
export const nextCardId = ({ cards = [] }: ApplicationState): string => `c${cards.length + 1}`

export const supervisionFolds: Folds<SupervisionEvent> = {
  carded: (state, { kind, seq, at, by, ...card }) => ({
    ...state,
    cards: [...(state.cards ?? []), { id: nextCardId(state), at, ...card }],
  }),
  'card-explained': (state, { card, says, at }) => withCard(state, card, { explained: { at, says } }),
  'card-rectified': (state, { card, says, at }) => withCard(state, card, { rectified: { at, says } }),
  // What is upheld after it was reported as put right was not put right.
  'card-reviewed': (state, { card, verdict }) =>
    withCard(state, card, { verdict, ...(verdict === 'upheld' && { rectified: undefined }) }),
  'card-escalated': (state, { card, level }) => withCard(state, card, { level }),
}

function withCard(state: ApplicationState, id: string, change: Partial<Card>): ApplicationState {
  return { ...state, cards: state.cards?.map((card) => (card.id === id ? { ...card, ...change } : card)) }
}
