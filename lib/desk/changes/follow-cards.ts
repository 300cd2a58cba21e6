import { openCards } from '../../application/cards/open-cards.ts'
import type { Dossier } from '../../application/dossier.ts'
import type { ApplicationState, Card } from '../../application/state.ts'
import type { Write } from '../ports.ts'
import { boardList, type CardRow, cardKey, cardList } from '../rows/lists.ts'

/** Open cards stand in their department's list and in that of all; what is late in a bundle also on its lead's board (004 §19). */
export function followCards(before: ApplicationState | undefined, after: Dossier): Write[] {
  if (!after.state.cards) return []
  const was = new Map((before ? openCards(before) : []).map((card) => [card.id, card]))
  const puts = openCards(after.state).flatMap((card): Write[] => {
    const old = was.get(card.id)
    was.delete(card.id)
    return old === card ? [] : rowsOf(after, card).map((row) => ({ put: row }))
  })
  const gone = [...was.values()].flatMap((card) => rowsOf(after, card))
  return [...puts, ...gone.map(({ pk, sk }): Write => ({ remove: { pk, sk } }))]
}

function rowsOf({ id, bundle }: Dossier, card: Card): CardRow[] {
  const { id: name, colour, about, item, department, since, at, level, verdict } = card
  const lists = [
    cardList(),
    ...(department === undefined ? [] : [cardList(department)]),
    ...(colour === 'reminder' ? [] : [boardList(bundle.lead)]),
  ]
  return lists.map((list) => ({
    ...cardKey(list, since, id, name),
    application: id,
    bundle: bundle.id,
    card: name,
    colour,
    about,
    ...(item !== undefined && { item }),
    ...(department !== undefined && { department }),
    since,
    shown: at,
    explained: card.explained !== undefined,
    rectified: card.rectified !== undefined,
    ...(verdict && { verdict }),
    ...(level !== undefined && { level }),
  }))
}
