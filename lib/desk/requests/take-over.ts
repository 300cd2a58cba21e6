import * as z from 'zod'
import { findTakeOverBreach } from '../../application/issuing/carrying.ts'
import { may } from '../../application/may.ts'
import { change } from '../changes/change.ts'
import { applicationId } from '../ids-shape.ts'
import { Refusal, refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { id } from './papers-body.ts'

/** The window's signature on the slip: from here on the result is 待发证, as far as the bundle hands out so early. */
export const takeOver = route({
  method: 'POST',
  path: '/api/deliveries/{application}/items/{item}/receipt',
  act: 'take-over',
  summary: '签收结果: sign for a result on paper that its department has carried to the issuing window',
  params: z.strictObject({ application: applicationId, item: id }),
  answers: z.object({ application: z.string(), item: z.string(), at: z.number() }),
  async answer({ ports, principal, params: { application, item }, remember }) {
    return change(ports, principal, application, ({ state }, now) => {
      if (!state.items[item]) throw new Refusal('not-found')
      if (!may(principal, 'take-over', { status: state.status })) throw new Refusal('not-now', { status: state.status })
      refuseBreach(findTakeOverBreach(state, item))
      const answer = { application, item, at: now }
      return { events: [{ kind: 'taken-over', item }], writes: remember(answer), answer }
    })
  },
})
