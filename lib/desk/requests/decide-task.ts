import * as z from 'zod'
import type { Event } from '../../application/events.ts'
import type { ItemState } from '../../application/item-state.ts'
import { may } from '../../application/may.ts'
import { type Application, change } from '../change.ts'
import { taskIdShape } from '../ids-shape.ts'
import type { Outgoing } from '../outbox.ts'
import { pickOwnTask } from '../own-task.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId } from '../task-id.ts'
import { correctable } from '../view.ts'
import { id } from './papers-body.ts'

const text = z.string().trim().min(1).max(2000)
const body = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('granted') }),
  z.strictObject({
    decision: z.literal('refused'),
    reason: text,
    basis: text.describe('The law and article (行政许可法 38)'),
  }),
  z.strictObject({
    decision: z.literal('correction'),
    says: text,
    fields: z.array(id).max(200).default([]),
    materials: z.array(id).max(200).default([]),
  }),
])
type Body = z.infer<typeof body>

/** The decision row is the truth: event, inbox and the order to the machine in one transaction; the machine follows. */
export const decideTask = route({
  method: 'POST',
  path: '/api/tasks/{task}/decision',
  act: 'decide',
  summary: '作出决定: grant, refuse with reason and basis, or ask for a correction',
  params: z.strictObject({ task: taskIdShape }),
  body,
  answers: z.object({ task: z.string(), decision: z.string(), at: z.number() }),
  async answer({ ports, principal, params, body, remember }) {
    const { application: id, item: named } = readTaskId(params.task)
    return change(ports, principal, id, (application, now) => {
      const { item, state } = pickOwnTask(application, principal, params.task)
      if (!may(principal, 'decide', { department: item.department, status: state.status })) throw standing(state)
      if (body.decision === 'correction') refuseUnasked(application, named, body)
      const answer = { task: params.task, decision: body.decision, at: now }
      return { events: [toEvent(named, body)], writes: remember(answer), outgoing: toOutgoing(id, named, body), answer }
    })
  },
})

function toEvent(item: string, body: Body): Event {
  if (body.decision === 'granted') return { kind: 'decided', item, decision: 'granted' }
  if (body.decision === 'refused')
    return { kind: 'decided', item, decision: 'refused', reason: body.reason, basis: body.basis }
  return { kind: 'correction-requested', item, says: body.says, fields: body.fields, materials: body.materials }
}

function toOutgoing(application: string, item: string, { decision }: Body): Outgoing[] {
  return decision === 'correction' ? [{ send: 'notice', message: { about: 'correction', application, item } }] : []
}

function standing({ status, decision, outcome }: ItemState): Refusal {
  if (decision)
    return new Refusal('already-decided', {
      standing: { decision: decision.decision, reason: decision.reason, at: decision.at },
    })
  return new Refusal(outcome ? 'already-decided' : 'not-now', {
    status,
    ...(outcome ? { standing: { decision: outcome } } : {}),
  })
}

function refuseUnasked(
  application: Application,
  item: string,
  { fields, materials }: { fields: string[]; materials: string[] },
): void {
  const asked = correctable(application, item)
  const unknown = [
    ...fields
      .filter((field) => !asked.fields.includes(field))
      .map((field) => ({ at: `fields.${field}`, wrong: 'not-asked' })),
    ...materials
      .filter((material) => !asked.materials.includes(material))
      .map((material) => ({ at: `materials.${material}`, wrong: 'not-asked' })),
  ]
  const nothing = fields.length + materials.length === 0 ? [{ at: 'fields', wrong: 'missing' }] : []
  if (unknown.length + nothing.length > 0) throw new Refusal('invalid', { problems: [...unknown, ...nothing] })
}
