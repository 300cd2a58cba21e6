import * as z from 'zod'
import type { Event } from '../../application/events.ts'
import type { Outcome } from '../../application/outcome.ts'
import { change } from '../changes/change.ts'
import { application, item } from './payload.ts'
import { system, task } from './task.ts'

const outcomes: readonly Outcome[] = [
  'granted',
  'refused',
  'blocked',
  'not-applicable',
  'attention',
  'not-accepted',
  'withdrawn',
  'expired',
]
const outcome = z.enum(outcomes)
const payload = z.strictObject({ application, outcomes: z.array(z.strictObject({ item, outcome })).max(100) })

/** 汇总结果: closes the parallel part. A branch that could not go on is entered as needing attention, so that nothing is forgotten. */
export const mergeResults = task({
  payload,
  run: (ports, asked: z.infer<typeof payload>) =>
    change(ports, system, asked.application, ({ state }) => {
      const answer = { items: asked.outcomes.length }
      if (state.status !== 'in-progress') return { answer }
      const stuck = asked.outcomes.filter((each) => state.items[each.item]?.outcome === undefined)
      const events: Event[] = [
        ...stuck.map((each): Event => ({ kind: 'recorded', item: each.item, outcome: 'attention' })),
        { kind: 'merged' },
      ]
      return { events, answer }
    }),
})
