import * as z from 'zod'
import { findPresent } from '../changes/application.ts'
import { taskIdShape } from '../ids-shape.ts'
import { concernsAny, departmentsOf, listOwnSteps } from '../own-step.ts'
import { findExtendable } from '../own-task.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { stepId } from '../step-shape.ts'
import { readTaskId } from '../task-id.ts'
import { stepView, viewStep } from '../views/step-view.ts'

const query = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: stepId.optional(),
})

export const listSteps = route({
  method: 'GET',
  path: '/api/tasks/{task}/steps',
  act: 'review',
  summary: '特殊环节: those in which the item takes part, oldest first; `next` continues the list',
  params: z.strictObject({ task: taskIdShape }),
  query,
  answers: z.object({
    steps: z.array(
      stepView.extend({
        reason: z.string(),
        objections: z.array(z.object({ at: z.number(), says: z.string() })),
        record: z.object({ says: z.string(), officers: z.array(z.string()) }).optional(),
      }),
    ),
    next: z.string().optional(),
  }),
  async answer({ ports, principal, language, params: { task }, query: { limit, after } }) {
    const { application: id, item } = readTaskId(task)
    const application = await findPresent(ports, id)
    const steps = application ? listOwnSteps(application, principal, task, 'review') : []
    const own =
      application &&
      (concernsAny(principal, 'review', departmentsOf(application.bundle, [item])) ||
        findExtendable(application, principal, task) !== undefined)
    if (!application || (!own && steps.length === 0)) throw new Refusal('not-found')
    const from = after === undefined ? 0 : steps.findIndex((step) => step.id === after) + 1
    const page = steps.slice(from, from + limit)
    return {
      steps: page.map(({ id, state: { reason, objections = [], end } }) => ({
        ...viewStep(application, id, language),
        reason,
        objections: objections.map((each) => ({ ...each })),
        record: end && { says: end.says, officers: [...end.officers] },
      })),
      next: from + limit < steps.length ? page.at(-1)?.id : undefined,
    }
  },
})
