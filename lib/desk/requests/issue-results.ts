import * as z from 'zod'
import { may } from '../../application/may.ts'
import { change } from '../change.ts'
import { applicationId } from '../ids-shape.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'

/** One hand-over for the whole application; asked again, it is answered with the one that stands. */
export const issueResults = route({
  method: 'POST',
  path: '/api/deliveries/{application}',
  act: 'issue',
  summary: '统一出件: hand everything over, once',
  params: z.strictObject({ application: applicationId }),
  body: z.strictObject({
    way: z.enum(['window', 'mail', 'electronic']),
    receiver: z.string().trim().min(1).max(100).optional().describe('Who signed for it, or the tracking number'),
  }),
  answers: z.object({ application: z.string(), status: z.string(), at: z.number() }),
  async answer({ ports, principal, params: { application: id }, body, remember }) {
    return change(ports, principal, id, ({ state, bundle }, now) => {
      if (state.status === 'in-progress') throw new Refusal('not-now', { status: state.status })
      if (!may(principal, 'issue', { status: state.status }))
        throw new Refusal('not-now', { status: state.status, at: state.deliveredAt })
      if (!bundle.deliver.ways.includes(body.way))
        throw new Refusal('invalid', { problems: [{ at: 'way', wrong: 'not-a-choice' }] })
      const answer = { application: id, status: 'delivered', at: now }
      return {
        events: [{ kind: 'delivered', way: body.way, receiver: body.receiver }],
        writes: remember(answer),
        outgoing: [{ send: 'notice', message: { about: 'delivered', application: id } }],
        answer,
      }
    })
  },
})
