import * as z from 'zod'
import { findRectificationBreach } from '../../application/cards/life.ts'
import { change } from '../changes/change.ts'
import { cardParams } from '../ids-shape.ts'
import { pickCard } from '../pick-card.ts'
import { refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'

export const rectifyCard = route({
  method: 'POST',
  path: '/api/applications/{application}/cards/{card}/rectification',
  act: 'explain',
  summary: '整改: the department says how it was put right; a supervisor reviews it',
  params: cardParams,
  body: z.strictObject({ says: z.string().trim().min(1).max(2000) }),
  answers: z.object({ card: z.string(), at: z.number() }),
  async answer({ ports, principal, params, body, remember }) {
    return change(ports, principal, params.application, (application, now) => {
      const card = pickCard(application, principal, 'explain', params.card)
      refuseBreach(findRectificationBreach(card))
      const answer = { card: card.id, at: now }
      return {
        events: [{ kind: 'card-rectified', card: card.id, says: body.says }],
        writes: remember(answer),
        answer,
      }
    })
  },
})
