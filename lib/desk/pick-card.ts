import type { Act } from '../application/grants.ts'
import { concerns, type Principal } from '../application/may.ts'
import type { Card } from '../application/state.ts'
import type { Application } from './changes/application.ts'
import { Refusal } from './refusal.ts'

/** A card of the application that the act on it concerns; Refusal not-found for all others, as if there were none. */
export function pickCard({ state }: Application, principal: Principal, act: Act, id: string): Card {
  const card = state.cards?.find((each) => each.id === id)
  if (!card || !concerns(principal, act, { department: card.department })) throw new Refusal('not-found')
  return card
}
