import type { Colour } from '../events/supervision.ts'
import type { Card } from '../state.ts'

/** Points taken off 100 for a card, and for each level to which it went. */
export interface ScoreWeights {
  readonly colours: Readonly<Record<Colour, number>>
  readonly level: number
}

const scoreWeights: ScoreWeights = { colours: { reminder: 0, yellow: 2, red: 5 }, level: 5 }

/** 绩效得分, 0 to 100: a card whose explanation held takes nothing off (003 §七.3). */
export function scoreOf(cards: readonly Card[], { colours, level }: ScoreWeights = scoreWeights): number {
  const off = cards
    .filter(({ verdict }) => verdict !== 'dropped')
    .reduce((sum, card) => sum + colours[card.colour] + (card.level ?? 0) * level, 0)
  return Math.max(0, 100 - off)
}
