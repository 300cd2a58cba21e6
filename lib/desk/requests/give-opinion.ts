import * as z from 'zod'
import { may } from '../../application/may.ts'
import { wasAsked } from '../../application/review/opinions.ts'
import { change } from '../changes/change.ts'
import { taskIdShape } from '../ids-shape.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId } from '../task-id.ts'

export const giveOpinion = route({
  method: 'POST',
  path: '/api/tasks/{task}/opinions',
  act: 'opine',
  summary: '会审意见: whoever was asked by name says what they think; the last word before the decision counts',
  params: z.strictObject({ task: taskIdShape }),
  body: z.strictObject({ agrees: z.boolean(), says: z.string().trim().min(1).max(2000) }),
  answers: z.object({ task: z.string(), agrees: z.boolean(), at: z.number() }),
  async answer({ ports, principal, params: { task }, body, remember }) {
    const { application: id, item } = readTaskId(task)
    return change(ports, principal, id, ({ state }, now) => {
      const standing = state.items[item]
      if (!standing || !wasAsked(standing, principal.id)) throw new Refusal('not-found')
      if (!may(principal, 'opine', { status: standing.status }) || standing.proposal)
        throw new Refusal('not-now', { status: standing.proposal ? 'proposed' : standing.status })
      const answer = { task, agrees: body.agrees, at: now }
      return { events: [{ kind: 'opined', item, ...body }], writes: remember(answer), answer }
    })
  },
})
