import * as z from 'zod'
import { scoreOf } from '../../application/cards/score.ts'
import { concerns } from '../../application/may.ts'
import { findPresent } from '../changes/application.ts'
import { applicationId } from '../ids-shape.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { cardView, viewCard } from '../views/card-view.ts'

/** All cards of one application, the closed ones too; a department sees its own. */
export const showCards = route({
  method: 'GET',
  path: '/api/applications/{application}/cards',
  act: 'watch',
  summary: '红黄牌: the cards of an application, what was said to them, and the score they leave',
  params: z.strictObject({ application: applicationId }),
  answers: z.object({ application: z.string(), score: z.number(), cards: z.array(cardView) }),
  async answer({ ports, principal, params }) {
    const application = await findPresent(ports, params.application)
    const cards =
      application?.state.cards?.filter(({ department }) => concerns(principal, 'watch', { department })) ?? []
    if (!application || (principal.role !== 'supervisor' && cards.length === 0)) throw new Refusal('not-found')
    return {
      application: params.application,
      score: scoreOf(cards),
      cards: cards.map((card) => viewCard(application.law, card)),
    }
  },
})
