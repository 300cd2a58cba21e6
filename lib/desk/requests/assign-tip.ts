import * as z from 'zod'
import { tipStatusOf } from '../../application/tip.ts'
import { lastDayOf } from '../../rules/calendar/calendar.ts'
import { dayOf, printDay } from '../../rules/calendar/day.ts'
import { getCurrentLaw } from '../law.ts'
import type { Ports } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { getTip, tipParams, tipView, viewTip, writeTip } from '../tips.ts'
import { getVersion, listCurrent } from '../versions.ts'
import { id } from './papers-body.ts'

/** The department has as long to answer a tip as to explain a card (003 §七.2, §七.3). */
export const assignTip = route({
  method: 'POST',
  path: '/api/tips/{tip}/assignment',
  act: 'follow-up',
  summary: '派单: hand a tip to the department that has to answer it; until then also to another',
  params: tipParams,
  body: z.strictObject({ department: id }),
  answers: tipView,
  async answer({ ports, principal, params, body: { department }, remember }) {
    const row = await getTip(ports, principal, 'follow-up', params.tip)
    const status = tipStatusOf(row)
    if (status === 'answered' || status === 'closed') throw new Refusal('not-now', { status })
    await refuseUnknownDepartment(ports, department)
    const { calendar, settings } = await getCurrentLaw(ports)
    const now = ports.clock.now()
    const by = printDay(lastDayOf(calendar, dayOf(now), settings.supervision.explain))
    const next = { ...row, assigned: { at: now, department, by } }
    const answer = viewTip(next, principal, now)
    await writeTip(ports, row, next, remember(answer))
    return answer
  },
})

async function refuseUnknownDepartment(ports: Ports, department: string): Promise<void> {
  for (const { bundle, version } of await listCurrent(ports))
    if (Object.hasOwn((await getVersion(ports, bundle, version)).bundle.catalogue.departments, department)) return
  throw new Refusal('invalid', { problems: [{ at: 'department', wrong: 'not-a-choice' }] })
}
