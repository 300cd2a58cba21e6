import * as z from 'zod'
import { may } from '../../application/may.ts'
import { change } from '../changes/change.ts'
import { applicationId } from '../ids-shape.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { id } from './papers-body.ts'

/** For an item that the machine could not carry on with: it ends with the reason, and what waited for it goes on. */
export const endItem = route({
  method: 'POST',
  path: '/api/applications/{application}/items/{item}/end',
  act: 'repair',
  summary: '人工终结: end an item that is stuck, with the reason; what needs it ends with it, all else goes on',
  params: z.strictObject({ application: applicationId, item: id }),
  body: z.strictObject({ reason: z.string().trim().min(1).max(2000) }),
  answers: z.object({ application: z.string(), item: z.string(), outcome: z.string() }),
  async answer({ ports, principal, params: { application, item }, body, remember }) {
    return change(ports, principal, application, ({ state }) => {
      const standing = state.items[item]
      if (!standing) throw new Refusal('not-found')
      if (!may(principal, 'repair', { status: standing.status }) || state.status !== 'in-progress')
        throw new Refusal('not-now', { status: standing.outcome ?? standing.status })
      const answer = { application, item, outcome: 'attention' }
      return {
        events: [{ kind: 'recorded', item, outcome: 'attention', because: body.reason }],
        writes: remember(answer),
        answer,
      }
    })
  },
})
