import * as z from 'zod'
import { findSendBreach, nextLetterId } from '../../application/letters/letters.ts'
import { findHolderBreach } from '../../application/review/holder.ts'
import type { Item } from '../../bundle/model.ts'
import type { Application } from '../changes/application.ts'
import { change } from '../changes/change.ts'
import { taskIdShape } from '../ids-shape.ts'
import { pickOpenTask } from '../own-task.ts'
import { Refusal, refuseBreach } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId, taskId } from '../task-id.ts'
import { id } from './papers-body.ts'

const names = z.array(id).max(100).default([])
const body = z.strictObject({
  to: id.describe('The department that is asked'),
  asks: z.string().trim().min(1).max(2000),
  fields: names.describe('Fields of the item that the letter is about: only these are shown to whoever is asked'),
  materials: names.describe('Materials of the item that the letter is about'),
})

/** The applicant is sent nowhere for it, and no clock stops (行政许可法 45 does not name it). */
export const sendLetter = route({
  method: 'POST',
  path: '/api/tasks/{task}/letters',
  act: 'send-letter',
  status: 201,
  summary: '部门间函询: ask another department what it can check, instead of sending the applicant there',
  params: z.strictObject({ task: taskIdShape }),
  body,
  answers: z.object({ task: z.string(), letter: z.string(), at: z.number() }),
  async answer({ ports, principal, params: { task }, body: { to, asks, fields, materials }, remember }) {
    const { application: id } = readTaskId(task)
    return change(ports, principal, id, (application, now) => {
      const { item, state } = pickOpenTask(application, principal, task, 'send-letter')
      refuseBreach(findHolderBreach(state, principal.id))
      refuseForeign(application, item, { to, fields, materials })
      refuseBreach(findSendBreach(application.state, item.id, to))
      const letter = nextLetterId(application.state)
      const answer = { task, letter: taskId(id, letter), at: now }
      return {
        events: [{ kind: 'letter-sent', letter, item: item.id, to, asks, fields, materials }],
        writes: remember(answer),
        answer,
      }
    })
  },
})

/** Another department of the bundle, and of the case only what the item itself has (003 §24). */
function refuseForeign(
  { bundle }: Application,
  item: Item,
  { to, fields, materials }: Pick<z.infer<typeof body>, 'to' | 'fields' | 'materials'>,
): void {
  const isOther = to !== item.department && Object.hasOwn(bundle.catalogue.departments, to)
  const outside = (place: string, named: readonly string[], own: readonly string[]) =>
    named.flatMap((each, n) => (own.includes(each) ? [] : [{ at: `${place}.${n}`, wrong: 'not-a-choice' }]))
  const demanded = [...outside('fields', fields, item.elements), ...outside('materials', materials, item.materials)]
  const problems = [...(isOther ? [] : [{ at: 'to', wrong: 'not-a-choice' }]), ...demanded]
  if (problems.length > 0) throw new Refusal('invalid', { problems, ...(demanded.length > 0 && { rule: 'CAT-07' }) })
}
