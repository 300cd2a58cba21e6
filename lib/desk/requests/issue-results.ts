import * as z from 'zod'
import type { Event } from '../../application/events.ts'
import { chosenItems, findIssuingBreach, type ProposedHandOut } from '../../application/issuing/guards.ts'
import { undelivered } from '../../application/issuing/results.ts'
import { may } from '../../application/may.ts'
import type { Application } from '../changes/application.ts'
import { change } from '../changes/change.ts'
import { applicationId } from '../ids-shape.ts'
import { breach, Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { id } from './papers-body.ts'

const name = z.string().trim().min(1).max(100).optional()
const body = z.strictObject({
  way: z.enum(['window', 'mail', 'electronic']),
  items: z.array(id).min(1).max(100).optional().describe('Absent: everything that can be handed out now'),
  receiver: name.describe('Who signed for it at the window (003 §36)'),
  identity: z.boolean().optional().describe('The receiver’s identity document was seen (003 §36)'),
  tracking: name.describe('The number of the posting (003 §36)'),
  checked: z
    .record(id, z.array(z.string().min(1).max(400)).max(100))
    .optional()
    .describe('By item, what was checked or taken at issue, in the department’s words (003 §34)'),
})

/** One hand-over for the whole application, or one after another as results are ready; all of them make one record. */
export const issueResults = route({
  method: 'POST',
  path: '/api/deliveries/{application}',
  act: 'issue',
  summary: '统一出件: hand results out; asked again when all are out, it is answered with when that was',
  params: z.strictObject({ application: applicationId }),
  body,
  answers: z.object({ application: z.string(), status: z.string(), items: z.array(z.string()), at: z.number() }),
  async answer({ ports, principal, params: { application: id }, body, remember }) {
    return change(ports, principal, id, (application, now) => {
      const { state } = application
      if (!may(principal, 'issue', { status: state.status }))
        throw new Refusal('not-now', { status: state.status, at: state.deliveredAt })
      refuseForeign(application, body)
      refuseUnlawful(application, body)
      const event = handOut(application, body)
      const about = event.kind
      const status = about === 'delivered' ? 'delivered' : state.status
      const answer = { application: id, status, items: [...event.items], at: now }
      return {
        events: [event],
        writes: remember(answer),
        outgoing: [{ send: 'notice', message: { about, application: id } }],
        answer,
      }
    })
  },
})

/** Ways, items and points that the bundle does not have. */
function refuseForeign({ bundle, state }: Application, { way, items = [], checked = {} }: ProposedHandOut): void {
  const known = (item: string) => bundle.catalogue.items[item]?.atIssue ?? []
  const problems = [
    ...(bundle.deliver.ways.includes(way) ? [] : [{ at: 'way', wrong: 'not-a-choice' }]),
    ...items.flatMap((item, n) => (state.items[item] ? [] : [{ at: `items.${n}`, wrong: 'not-a-choice' }])),
    ...Object.entries(checked).flatMap(([item, points]) =>
      points.flatMap((point, n) =>
        known(item).includes(point) ? [] : [{ at: `checked.${item}.${n}`, wrong: 'not-asked' }],
      ),
    ),
  ]
  if (problems.length > 0) throw new Refusal('invalid', { problems })
}

function refuseUnlawful(application: Application, proposed: ProposedHandOut): void {
  const found = findIssuingBreach(application, proposed)
  if (!found) return
  const { rule, ...details } = found
  throw breach(rule, details)
}

/** The last of the results ends the application; before it, each hand-out is an entry of the same record. */
function handOut(application: Application, proposed: ProposedHandOut) {
  const items = chosenItems(application, proposed)
  const { way, receiver, identity, tracking } = proposed
  const checked = Object.entries(proposed.checked ?? {}).filter(
    ([item, points]) => points.length > 0 && items.includes(item),
  )
  const isLast = application.state.status === 'ready' && undelivered(application).every((item) => items.includes(item))
  return {
    kind: isLast ? 'delivered' : 'issued',
    items,
    way,
    ...(receiver !== undefined && { receiver }),
    ...(identity !== undefined && { identity }),
    ...(tracking !== undefined && { tracking }),
    ...(checked.length > 0 && { checked: Object.fromEntries(checked) }),
  } as const satisfies Event
}
