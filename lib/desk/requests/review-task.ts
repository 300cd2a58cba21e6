import * as z from 'zod'
import { findReviewBreach } from '../../application/review/reviews.ts'
import { getFooting } from '../authority.ts'
import { change } from '../changes/change.ts'
import { taskIdShape } from '../ids-shape.ts'
import { pickOpenTask } from '../own-task.ts'
import { Refusal, refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId } from '../task-id.ts'

const said = z.string().trim().min(1).max(2000)

/** One review of those that the item asks for, also of a task that was passed on: reviewers are other people. What was passed is not reviewed again unless it is returned. */
export const reviewTask = route({
  method: 'POST',
  path: '/api/tasks/{task}/reviews',
  act: 'record-review',
  summary: '合规审查、业务技术审核: record a review that the item asks for; different people make them',
  params: z.strictObject({ task: taskIdShape }),
  body: z.discriminatedUnion('passed', [
    z.strictObject({ review: z.enum(['compliance', 'technical']), passed: z.literal(true), says: said.optional() }),
    z.strictObject({ review: z.enum(['compliance', 'technical']), passed: z.literal(false), says: said }),
  ]),
  answers: z.object({ task: z.string(), review: z.string(), passed: z.boolean(), at: z.number() }),
  async answer({ ports, principal, params: { task }, body, remember }) {
    return change(ports, principal, readTaskId(task).application, async (application, now) => {
      const { item, state } = pickOpenTask(application, principal, task, 'record-review')
      if (!item.reviews?.includes(body.review))
        throw new Refusal('invalid', { problems: [{ at: 'review', wrong: 'not-a-choice' }], rule: 'CAT-07.step' })
      if (state.proposal || state.reviewed?.[body.review]?.passed)
        throw new Refusal('not-now', { status: state.proposal ? 'proposed' : 'passed' })
      refuseBreach(findReviewBreach(state, body.review, principal.id))
      const { writes } = await getFooting(ports, principal, item, 'decide', now)
      const answer = { task, review: body.review, passed: body.passed, at: now }
      return {
        events: [{ kind: 'reviewed', item: item.id, ...body }],
        writes: [...writes, ...remember(answer)],
        answer,
      }
    })
  },
})
