import * as z from 'zod'
import { concerns } from '../../application/may.ts'
import { change } from '../changes/change.ts'
import { applicationId } from '../ids-shape.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { slipKey } from '../rows/lists.ts'
import { id } from './papers-body.ts'

export const signSlip = route({
  method: 'POST',
  path: '/api/slips/{application}/{item}/signature',
  act: 'sign-slip',
  summary: '材料接收: the department signs for its papers, which closes the slip',
  params: z.strictObject({ application: applicationId, item: id }),
  answers: z.object({ application: z.string(), item: z.string(), at: z.number() }),
  async answer({ ports, principal, params: { application: id, item }, remember }) {
    return change(ports, principal, id, ({ state, bundle }, now) => {
      const department = bundle.catalogue.items[item]?.department
      const standing = state.items[item]
      if (!standing?.paper || !concerns(principal, 'sign-slip', { department })) throw new Refusal('not-found')
      if (standing.paper.taken) throw new Refusal('not-now', { status: 'taken' })
      const answer = { application: id, item, at: now }
      return {
        events: [{ kind: 'paper-taken', item }],
        writes: [{ remove: slipKey(state.submittedAt, id, item) }, ...remember(answer)],
        answer,
      }
    })
  },
})
