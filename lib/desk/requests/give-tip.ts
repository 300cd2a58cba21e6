import * as z from 'zod'
import { findPresent } from '../changes/application.ts'
import { caseName, findObserved } from '../observed.ts'
import type { Ports } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { tipView, viewTip, writeTip } from '../tips.ts'
import { violationShape } from '../views/card-view.ts'
import { id } from './papers-body.ts'

const body = z.strictObject({
  case: caseName.optional().describe('The case that it is about, by its masked name'),
  item: id.optional().describe('Of that case'),
  violation: violationShape.optional(),
  says: z.string().trim().min(1).max(2000),
})
type Body = z.infer<typeof body>

/** Read-only as they are, social supervisors are answered: each tip is a work order until it is closed (003 §七.2). */
export const giveTip = route({
  method: 'POST',
  path: '/api/tips',
  act: 'tip',
  status: 201,
  summary: '提交线索: what a social supervisor noticed, of a case or at large; it becomes a work order',
  body,
  answers: tipView,
  async answer({ ports, principal, body: asked, remember }) {
    const application = await findCase(ports, asked)
    const { says, item, violation } = asked
    const now = ports.clock.now()
    const tip = {
      tip: ports.ids.next(),
      by: principal.id,
      at: now,
      says,
      ...(violation !== undefined && { violation }),
      ...(asked.case !== undefined && { case: asked.case }),
      ...(application !== undefined && { application }),
      ...(item !== undefined && { item }),
    }
    const answer = viewTip(tip, principal, now)
    await writeTip(ports, undefined, tip, remember(answer))
    return answer
  },
})

async function findCase(ports: Ports, { case: name, item }: Body): Promise<string | undefined> {
  const wrong = (at: string, how: string) => new Refusal('invalid', { problems: [{ at, wrong: how }] })
  if (name === undefined) {
    if (item !== undefined) throw wrong('case', 'missing')
    return undefined
  }
  const id = await findObserved(ports, name)
  const application = id === undefined ? undefined : await findPresent(ports, id)
  if (!application) throw wrong('case', 'not-a-choice')
  if (item !== undefined && !application.state.items[item]) throw wrong('item', 'not-a-choice')
  return id
}
