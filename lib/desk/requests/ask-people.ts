import * as z from 'zod'
import { may } from '../../application/may.ts'
import { findAskingBreach } from '../../application/review/second-look.ts'
import { change } from '../changes/change.ts'
import { applicationId } from '../ids-shape.ts'
import { getOwnFiling } from '../own-filing.ts'
import { Refusal, refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { id } from './papers-body.ts'

/** The decision stands while a person looks at it, and after (个人信息保护法 24). */
export const askPeople = route({
  method: 'POST',
  path: '/api/applications/{application}/items/{item}/people',
  act: 'ask-people',
  summary: '申请人工复核: asks, once, that a person looks at what was decided by rule and explains it',
  params: z.strictObject({ application: applicationId, item: id }),
  body: z.strictObject({ reason: z.string().trim().min(1).max(2000) }),
  answers: z.object({ application: z.string(), item: z.string(), at: z.number() }),
  async answer({ ports, principal, params, body: { reason }, remember }) {
    return change(ports, principal, params.application, async ({ state }, now) => {
      const { subject } = await getOwnFiling(ports, principal, params.application, 'ask-people', now)
      const standing = state.items[params.item]
      if (!standing) throw new Refusal('not-found')
      const { status } = standing
      if (!may(principal, 'ask-people', { ...subject, status })) throw new Refusal('not-now', { status })
      refuseBreach(findAskingBreach(standing))
      const answer = { ...params, at: now }
      return { events: [{ kind: 'people-asked', item: params.item, reason }], writes: remember(answer), answer }
    })
  },
})
