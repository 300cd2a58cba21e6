import { detectors } from '../cards/detectors.ts'
import type { Watch } from '../cards/watch.ts'
import { watchesOf } from '../cards/watches.ts'
import type { Colour } from '../events/supervision.ts'
import type { Event } from '../events.ts'
import type { ApplicationState } from '../state.ts'
import type { DueRule } from './rule.ts'

const colours: readonly Colour[] = ['reminder', 'yellow', 'red']

/** Supervision by itself: a card is shown when its threshold is reached, once for each limit as it stands (003 §七.3). */
export const cards: DueRule = {
  at: (dossier) => {
    let first: number | undefined
    for (const watch of watchesOf(dossier))
      for (const colour of colours) {
        const at = watch.shows[colour]
        if (at === undefined || (first !== undefined && at >= first)) continue
        if (!isShown(dossier.state, watch, colour, at)) first = at
      }
    return first
  },
  // One at a time: of many that come at the same instant each finds room in a transaction.
  events: (dossier, at) => {
    for (const watch of watchesOf(dossier))
      for (const colour of colours)
        if (watch.shows[colour] === at && !isShown(dossier.state, watch, colour, at)) return [toCard(watch, colour, at)]
    return []
  },
}

/** A limit that was moved since is another limit: it is watched anew. */
function isShown(
  { cards = [] }: ApplicationState,
  { about, item, step, letter, department }: Watch,
  colour: Colour,
  at: number,
) {
  return cards.some(
    (card) =>
      card.about === about &&
      card.colour === colour &&
      card.item === item &&
      card.step === step &&
      card.letter === letter &&
      (item !== undefined || card.department === department) &&
      card.since >= at,
  )
}

function toCard({ about, item, step, letter, department }: Watch, colour: Colour, since: number): Event {
  return {
    kind: 'carded',
    colour,
    about,
    ...(item !== undefined && { item }),
    ...(department !== undefined && { department }),
    ...(step !== undefined && { step }),
    ...(letter !== undefined && { letter }),
    since,
    rule: detectors[about].rule,
  }
}
