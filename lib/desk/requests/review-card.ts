import * as z from 'zod'
import { findReviewBreach } from '../../application/cards/life.ts'
import { change } from '../changes/change.ts'
import { cardParams } from '../ids-shape.ts'
import { pickCard } from '../pick-card.ts'
import { refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'

export const reviewCard = route({
  method: 'POST',
  path: '/api/applications/{application}/cards/{card}/review',
  act: 'show-card',
  summary: '复核: a supervisor drops a card whose explanation holds, upholds it, or closes what was put right',
  params: cardParams,
  body: z.strictObject({
    verdict: z.enum(['dropped', 'upheld', 'closed']),
    says: z.string().trim().min(1).max(2000),
  }),
  answers: z.object({ card: z.string(), verdict: z.string(), at: z.number() }),
  async answer({ ports, principal, params, body, remember }) {
    return change(ports, principal, params.application, (application, now) => {
      const card = pickCard(application, principal, 'show-card', params.card)
      refuseBreach(findReviewBreach(application.law, card, body.verdict, now))
      const answer = { card: card.id, verdict: body.verdict, at: now }
      return {
        events: [{ kind: 'card-reviewed', card: card.id, ...body }],
        writes: remember(answer),
        answer,
      }
    })
  },
})
