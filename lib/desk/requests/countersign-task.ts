import * as z from 'zod'
import { findDecisionBreach } from '../../application/review/decision-breach.ts'
import { getFooting } from '../authority.ts'
import { change } from '../changes/change.ts'
import { decisionAnswer } from '../decision-body.ts'
import { taskIdShape } from '../ids-shape.ts'
import { pickOpenTask } from '../own-task.ts'
import { breach, Refusal, refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId } from '../task-id.ts'

/** The second signature makes the proposal the decision, by the rules as they stand now. */
export const countersignTask = route({
  method: 'POST',
  path: '/api/tasks/{task}/countersignature',
  act: 'sign',
  summary: '会签: a second person signs the proposed decision, and it stands',
  params: z.strictObject({ task: taskIdShape }),
  answers: decisionAnswer,
  async answer({ ports, principal, params: { task }, remember }) {
    return change(ports, principal, readTaskId(task).application, async (application, now) => {
      const { item, state } = pickOpenTask(application, principal, task, 'sign')
      if (!state.proposal) throw new Refusal('not-now', { status: state.status })
      const { by: proposedBy, at: _, ...proposal } = state.proposal
      if (proposedBy === principal.id) throw breach('SEA-03.countersign')
      refuseBreach(findDecisionBreach(application, item.id, proposal))
      const { authority, writes } = await getFooting(ports, principal, item, 'sign', now)
      const delegation = proposal.delegation ?? authority.delegation
      const footing = { ...(delegation !== undefined && { delegation }) }
      const answer = { task, decision: proposal.decision, status: 'decided' as const, at: now, ...footing }
      return {
        events: [{ kind: 'decided', item: item.id, ...proposal, ...footing, proposedBy, countersigned: principal.id }],
        writes: [...writes, ...remember(answer)],
        answer,
      }
    })
  },
})
