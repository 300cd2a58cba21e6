import type { ApplicationState, Card } from '../state.ts'
import { isClosed } from './life.ts'

/** The cards on which something is still to be done: red ones until they are closed, warnings while what they warn of can be kept. */
export function openCards(state: ApplicationState): readonly Card[] {
  return (state.cards ?? []).filter((card) => !isClosed(card) && (card.colour === 'red' || isPending(state, card)))
}

function isPending(state: ApplicationState, card: Card): boolean {
  const item = card.item === undefined ? undefined : state.items[card.item]
  switch (card.about) {
    case 'pre-acceptance':
      return state.status === 'checking'
    case 'limit':
      return item?.decision === undefined && item?.outcome === undefined
    case 'step':
      return state.steps?.[card.step ?? '']?.end === undefined && item?.outcome === undefined
    case 'delivery':
      return item?.issuedAt === undefined && state.deliveredAt === undefined && state.closedAt === undefined
    case 'post-check':
      return item?.postCheck?.kept === undefined
    default:
      return true
  }
}
