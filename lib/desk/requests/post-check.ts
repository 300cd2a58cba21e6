import * as z from 'zod'
import { fixDue } from '../../application/commitment/commitment.ts'
import { findPostCheckBreach } from '../../application/commitment/guards.ts'
import type { Event } from '../../application/events.ts'
import { printDay } from '../../rules/calendar/day.ts'
import type { Application } from '../changes/application.ts'
import { change } from '../changes/change.ts'
import { taskIdShape } from '../ids-shape.ts'
import { pickInspected } from '../own-task.ts'
import { refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId } from '../task-id.ts'

const body = z.strictObject({
  kept: z.boolean().describe('Whether what was committed to was found to be so'),
  says: z.string().trim().min(1).max(2000),
})

/** A commitment that was not kept is ordered to be put right before anything is taken away (国办发〔2020〕42号). */
export const postCheck = route({
  method: 'POST',
  path: '/api/tasks/{task}/post-check',
  act: 'inspect',
  summary: '事后核查: what was found of a commitment; when it was not kept, it is ordered to be put right',
  params: z.strictObject({ task: taskIdShape }),
  body,
  answers: z.object({
    task: z.string(),
    kept: z.boolean(),
    fixBy: z.string().optional().describe('The last day to put it right, `2026-12-01`'),
  }),
  async answer({ ports, principal, params: { task }, body, remember }) {
    const { application: id, item } = readTaskId(task)
    return change(ports, principal, id, (application, now) => {
      pickInspected(application, principal, task)
      refuseBreach(findPostCheckBreach(application.state, item))
      const fixBy = body.kept ? undefined : findFixBy(application, item, now)
      const answer = { task, kept: body.kept, fixBy }
      const ordered: Event[] = fixBy === undefined ? [] : [{ kind: 'ordered-to-fix', item, due: fixBy }]
      return {
        events: [{ kind: 'post-checked', item, kept: body.kept, says: body.says }, ...ordered],
        writes: remember(answer),
        outgoing: ordered.map(() => ({ send: 'notice', message: { about: 'ordered-to-fix', application: id, item } })),
        answer,
      }
    })
  },
})

function findFixBy(application: Application, item: string, now: number): string | undefined {
  const due = fixDue(application, item, now)
  return due === undefined ? undefined : printDay(due)
}
