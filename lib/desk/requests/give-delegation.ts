import * as z from 'zod'
import { dayOf, findDay } from '../../rules/calendar/day.ts'
import { delegationView, refuseUnknownItems, spanOf, viewDelegation } from '../delegations.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type DelegationRow, delegationKey } from '../rows/people.ts'
import { id } from './papers-body.ts'

const day = z.iso.date()

const body = z.strictObject({
  to: z.string().trim().min(1).max(200).describe('The person’s id'),
  role: z.enum(['chief', 'clerk']).describe('chief: 首席事务代表; clerk: the window, which may accept only'),
  all: z.boolean().default(false).describe('Every item of the department; otherwise name `items`'),
  items: z.array(id).max(200).default([]),
  powers: z
    .array(z.enum(['accept', 'decide', 'sign']))
    .min(1)
    .max(3),
  from: day.optional().describe('First day; absent: today'),
  until: day.describe('Last day'),
})
type Body = z.infer<typeof body>

export const giveDelegation = route({
  method: 'POST',
  path: '/api/delegations',
  act: 'delegate',
  status: 201,
  summary: '授权: hand powers of the department over its items to a named person, from one day to another',
  body,
  answers: delegationView,
  async answer({ ports, principal, body, remember }) {
    const department = principal.department ?? ''
    const now = ports.clock.now()
    const span = readSpan(body, now)
    refuseMisfits(body)
    await refuseUnknownItems(ports, department, body.items)
    const { to, role, all, items, powers } = body
    const named = { id: ports.ids.next(), department, to, role, all, items, powers, by: principal.id }
    const row: DelegationRow = { ...delegationKey(department, named.id), ...named, ...span }
    const answer = viewDelegation(row, now)
    const { done } = await ports.table.transact([{ put: row, if: 'absent' }, ...remember(answer)])
    if (!done) throw new Refusal('changed-meanwhile')
    return answer
  },
})

function readSpan({ from, until }: Body, now: number) {
  const first = from === undefined ? dayOf(now) : findDay(from)
  const last = findDay(until)
  if (first === undefined || last === undefined || last < first || last < dayOf(now))
    throw new Refusal('invalid', { problems: [{ at: 'until', wrong: 'malformed' }] })
  return spanOf(first, last)
}

/** All items or some, not both; and a window accepts, it does not decide (003 §20). */
function refuseMisfits({ all, items, role, powers }: Body): void {
  const problems = [
    ...(all === items.length > 0 ? [{ at: 'items', wrong: all ? 'not-asked' : 'missing' }] : []),
    ...(role === 'clerk' && powers.some((power) => power !== 'accept')
      ? [{ at: 'powers', wrong: 'not-a-choice' }]
      : []),
  ]
  if (problems.length > 0) throw new Refusal('invalid', { problems })
}
