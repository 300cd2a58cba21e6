import type { Entry } from '../../../lib/application/events.ts'
import type { Card } from '../../../lib/application/state.ts'
import { type Invariant, meet } from './record.ts'

/** Two working days are more than one of any days. */
const leastToExplain = 86_400_000

/** A card is explained and rectified once, upheld only when its department could be heard, closed only when put right (003 §七.3). */
export const cardsAreHeardAndJudged: Invariant = ({ entries }) =>
  meet(entries).flatMap(({ entry, before }) => {
    if (!('card' in entry)) return []
    const card = before.cards?.find(({ id }) => id === entry.card)
    if (!card) return [`${entry.seq}: there is no card ${entry.card}`]
    const over = card.verdict === 'dropped' || card.verdict === 'closed'
    const wrong = over ? 'was over' : findWrong(entry, card)
    return wrong === undefined ? [] : [`${entry.seq}: ${entry.kind}, and ${entry.card} ${wrong}`]
  })

function findWrong(entry: Entry, card: Card): string | undefined {
  switch (entry.kind) {
    case 'card-explained':
      return card.explained ? 'was explained' : undefined
    case 'card-rectified':
      return card.rectified ? 'was put right' : undefined
    case 'card-escalated':
      return card.rectified || card.colour !== 'red' || entry.level !== (card.level ?? 0) + 1
        ? 'did not go up'
        : undefined
    case 'card-reviewed': {
      if (entry.verdict === 'closed') return card.rectified ? undefined : 'was not put right'
      const heard = card.explained ?? card.rectified ?? entry.at - card.at > leastToExplain
      return entry.verdict === 'dropped' || heard ? undefined : 'was not heard'
    }
    default:
      return undefined
  }
}

/** Only what was decided by rule is looked at by a person, asked once and answered once; the decision stays (个人信息保护法 24). */
export const secondLooksAreAsked: Invariant = ({ entries }) =>
  meet(entries).flatMap(({ entry, before }) => {
    if (entry.kind !== 'people-asked' && entry.kind !== 'people-answered') return []
    const item = before.items[entry.item]
    const asks = entry.kind === 'people-asked'
    const due = asks ? !item?.peopleAsked : item?.peopleAsked && !item.peopleAsked.answered
    return [
      ...(item?.decision?.rule ? [] : [`${entry.seq}: ${entry.item} was not decided by rule`]),
      ...(due ? [] : [`${entry.seq}: ${entry.kind} a second time`]),
      ...(asks || entry.by.role !== 'system' ? [] : [`${entry.seq}: no person has answered`]),
    ]
  })
