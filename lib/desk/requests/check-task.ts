import * as z from 'zod'
import { placesAsked } from '../../application/acceptance/places.ts'
import { may } from '../../application/may.ts'
import { change } from '../changes/change.ts'
import { findDelegation, holdDelegation } from '../delegations.ts'
import { finding, proposedRefusal, readRefusal, refuseFindings } from '../findings.ts'
import { taskIdShape } from '../ids-shape.ts'
import { getPapers, originalsToSee } from '../originals.ts'
import { pickOwnTask } from '../own-task.ts'
import { breach, Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId } from '../task-id.ts'

/** The department looks at the form of its own item; what all found is told in one notice, when the last has looked. */
export const checkTask = route({
  method: 'POST',
  path: '/api/tasks/{task}/check',
  act: 'check',
  summary:
    '形式审查: whether the item’s papers are complete and in legal form; findings go out in one notice with those of the others',
  params: z.strictObject({ task: taskIdShape }),
  body: z.strictObject({
    findings: z.array(finding).max(200).default([]),
    refuses: proposedRefusal.optional().describe('不予受理: the item cannot be accepted'),
  }),
  answers: z.object({ task: z.string(), findings: z.number(), at: z.number() }),
  async answer({ ports, principal, params, body: { findings, refuses }, remember }) {
    const { application: id } = readTaskId(params.task)
    return change(ports, principal, id, async (application, now) => {
      const { item, state } = pickOwnTask(application, principal, params.task, 'check')
      const { status } = application.state
      if (!may(principal, 'check', { department: item.department, status })) throw new Refusal('not-now', { status })
      if (state.check || state.outcome) throw new Refusal('not-now', { status: state.outcome ?? 'checked' })
      const use = { person: principal.id, department: item.department, item: item.id, power: 'accept' } as const
      const delegation = principal.role === 'chief' ? await findDelegation(ports, use, now) : undefined
      if (principal.role === 'chief' && !delegation) throw breach('ACC-02', { items: [item.id] })
      refuseFindings(application, askedBy(application, item.id), findings)
      const originals = originalsToSee(application, await getPapers(ports, id), [item.id])
      const answer = { task: params.task, findings: findings.length, at: now }
      return {
        events: [
          {
            kind: 'checked',
            item: item.id,
            findings,
            ...(refuses && { refuses: readRefusal(application, refuses) }),
            ...(originals.length > 0 && { originals }),
            ...(delegation && { delegation: delegation.id }),
          },
        ],
        writes: [...(delegation ? [holdDelegation(delegation)] : []), ...remember(answer)],
        answer,
      }
    })
  },
})

function askedBy({ bundle, state }: Parameters<typeof originalsToSee>[0], item: string): ReadonlySet<string> {
  const asked = [...placesAsked(bundle, state)].filter(([, items]) => items.includes(item))
  return new Set(asked.map(([at]) => at))
}
