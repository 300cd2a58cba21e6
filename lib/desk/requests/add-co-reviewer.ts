import * as z from 'zod'
import { findHolderBreach } from '../../application/review/holder.ts'
import { wasAsked } from '../../application/review/opinions.ts'
import { getFooting } from '../authority.ts'
import { change } from '../changes/change.ts'
import { taskIdShape } from '../ids-shape.ts'
import { pickOpenTask } from '../own-task.ts'
import { Refusal, refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId } from '../task-id.ts'

/** The decision waits for their opinion; it binds nobody. */
export const addCoReviewer = route({
  method: 'POST',
  path: '/api/tasks/{task}/co-reviewers',
  act: 'assign',
  summary: '会审: ask a named person, of any department, for an opinion before the decision',
  params: z.strictObject({ task: taskIdShape }),
  body: z.strictObject({ who: z.string().trim().min(1).max(200).describe('The person’s id') }),
  answers: z.object({ task: z.string(), coReviewers: z.array(z.string()) }),
  async answer({ ports, principal, params: { task }, body: { who }, remember }) {
    return change(ports, principal, readTaskId(task).application, async (application, now) => {
      const { item, state } = pickOpenTask(application, principal, task, 'assign')
      if (who === principal.id) throw new Refusal('invalid', { problems: [{ at: 'who', wrong: 'not-a-choice' }] })
      if (state.proposal) throw new Refusal('not-now', { status: 'proposed' })
      if (principal.role !== 'head') refuseBreach(findHolderBreach(state, principal.id))
      const { writes } = await getFooting(ports, principal, item, 'decide', now)
      const answer = { task, coReviewers: [...new Set([...Object.keys(state.coReviewers ?? {}), who])] }
      return {
        events: wasAsked(state, who) ? [] : [{ kind: 'co-reviewer-added', item: item.id, who }],
        writes: [...writes, ...remember(answer)],
        answer,
      }
    })
  },
})
