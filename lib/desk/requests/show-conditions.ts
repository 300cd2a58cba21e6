import * as z from 'zod'
import { withMade } from '../../application/made.ts'
import { taskIdShape } from '../ids-shape.ts'
import { getOwnTask } from '../own-task.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type PapersRow, papersKey } from '../rows/application.ts'
import { conditionView, viewConditions } from '../views/conditions-view.ts'

/** Apart from the task, because what judges rules is heavy. */
export const showConditions = route({
  method: 'GET',
  path: '/api/tasks/{task}/conditions',
  act: 'review',
  summary: '受理条件: which conditions the form shows to hold; a hint for the officer and never a gate (003 §13)',
  params: z.strictObject({ task: taskIdShape }),
  answers: z.object({ conditions: z.array(conditionView) }),
  async answer({ ports, principal, params }) {
    const { application, item } = await getOwnTask(ports, principal, params.task)
    const row = (await ports.table.get(papersKey(application.id))) as PapersRow | undefined
    if (!row) throw new Refusal('not-found')
    const form = withMade(application.state, row.papers.form, row.made)
    return { conditions: viewConditions(application.bundle, item, form) }
  },
})
