import * as z from 'zod'
import { may, type Principal } from '../../application/may.ts'
import { findBeginBreach } from '../../application/steps/acts.ts'
import { stepKinds } from '../../bundle/step-kinds.ts'
import type { Application } from '../changes/application.ts'
import { change } from '../changes/change.ts'
import { taskIdShape } from '../ids-shape.ts'
import { concernsAny, departmentsOf } from '../own-step.ts'
import { Refusal, refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { says, stepAnswer } from '../step-shape.ts'
import { readTaskId } from '../task-id.ts'
import { id } from './papers-body.ts'

/** Only what the item's list has; for several items at once it is one step with one record (003 §32, 002 §18). */
export const beginStep = route({
  method: 'POST',
  path: '/api/tasks/{task}/steps',
  act: 'begin-step',
  summary: '启动特殊环节: one that the item’s list has; with other items it is a joint one',
  status: 201,
  params: z.strictObject({ task: taskIdShape }),
  body: z.strictObject({
    kind: z.enum(stepKinds),
    reason: says,
    with: z.array(id).max(100).default([]).describe('Other items for which the same step is held'),
  }),
  answers: stepAnswer,
  async answer({ ports, principal, params, body, remember }) {
    const named = readTaskId(params.task)
    const items = [...new Set([named.item, ...body.with])]
    return change(ports, principal, named.application, (application, now) => {
      refuseForeign(application, principal, items)
      refuseClosed(application, principal, items)
      refuseBreach(findBeginBreach(application, items, body.kind))
      const step = `s${Object.keys(application.state.steps ?? {}).length + 1}`
      const answer = { task: params.task, step, status: 'begun', at: now }
      return {
        events: [{ kind: 'step-begun', step, what: body.kind, items, reason: body.reason }],
        writes: remember(answer),
        answer,
      }
    })
  },
})

/** The task must be the principal's; of the items beside it none may be invented. */
function refuseForeign({ state, bundle }: Application, principal: Principal, items: readonly string[]): void {
  const [own, ...others] = items
  const known = own !== undefined && (state.items[own]?.round ?? 0) > 0
  if (!known || !concernsAny(principal, 'begin-step', departmentsOf(bundle, items))) throw new Refusal('not-found')
  const problems = others.flatMap((item) => (state.items[item] ? [] : [{ at: `with.${item}`, wrong: 'not-a-choice' }]))
  if (problems.length > 0) throw new Refusal('invalid', { problems, rule: 'CAT-07.item' })
}

function refuseClosed({ state, bundle }: Application, principal: Principal, items: readonly string[]): void {
  const departments = departmentsOf(bundle, items)
  for (const item of items) {
    const status = state.items[item]?.status
    if (!departments.some((department) => may(principal, 'begin-step', { department, status })))
      throw new Refusal('not-now', { item, status })
  }
}
