import * as z from 'zod'
import { uncheckedItems } from '../../application/acceptance/checks.ts'
import { conclude } from '../../application/acceptance/conclude.ts'
import { placesAsked } from '../../application/acceptance/places.ts'
import type { AcceptanceEvent } from '../../application/events/acceptance.ts'
import type { Entry } from '../../application/events.ts'
import { fold } from '../../application/fold.ts'
import { may } from '../../application/may.ts'
import type { Actor } from '../../application/outcome.ts'
import type { ApplicationState } from '../../application/state.ts'
import type { Application } from '../changes/application.ts'
import { change } from '../changes/change.ts'
import { finding, proposedRefusal, readRefusal, refuseFindings } from '../findings.ts'
import { applicationId } from '../ids-shape.ts'
import { getPapers, originalsToSee, paperOf } from '../originals.ts'
import { breach, Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import type { PapersRow } from '../rows/application.ts'
import { findAuthorities, useAuthorities } from '../window-authority.ts'
import { id } from './papers-body.ts'

const body = z.strictObject({
  findings: z.array(finding).max(500).default([]),
  refuses: z
    .array(proposedRefusal.extend({ items: z.array(id).min(1).max(100).optional().describe('Absent: all items') }))
    .max(100)
    .default([])
    .describe('不予受理: items that cannot be accepted'),
  identityChecked: z.boolean().default(false).describe('The applicant’s identity document was seen'),
  originalsMatch: z.boolean().default(false).describe('Copies were held against their originals'),
})
type Body = z.infer<typeof body>

/** 收件即受理: the window's one act for the whole bundle; what follows from it is told at once. */
export const acceptApplication = route({
  method: 'POST',
  path: '/api/acceptances/{application}',
  act: 'accept',
  summary:
    '综合受理: accept what is complete and in form, or tell once all that is not, or turn items away with reasons',
  params: z.strictObject({ application: applicationId }),
  body,
  answers: z.object({ application: z.string(), status: z.string(), at: z.number() }),
  async answer({ ports, principal, params, body, remember }) {
    const by = { role: principal.role, id: principal.id }
    return change(ports, principal, params.application, async (application, now) => {
      const { state, bundle } = application
      if (bundle.accept?.by !== 'counter') throw new Refusal('not-found')
      if (state.status !== 'checking' || !may(principal, 'accept', { status: state.status }))
        throw new Refusal('not-now', { status: state.status })
      const items = uncheckedItems(state)
      const rights = useAuthorities(await findAuthorities(ports, principal, application, items, now))
      const papers = await getPapers(ports, params.application)
      const checked = toChecks(application, papers, items, body, rights.delegations)
      const after = foldAll(state, checked, by, now)
      const end = conclude({ ...application, state: after })
      refuseUnseen(application, papers, body, end)
      const { status } = foldAll(after, [end], by, now)
      const answer = { application: params.application, status, at: now }
      return { events: [...checked, end], writes: [...rights.holds, ...remember(answer)], answer }
    })
  },
})

function toChecks(
  application: Application,
  papers: PapersRow,
  items: readonly string[],
  { findings, refuses, identityChecked, originalsMatch }: Body,
  delegations: Readonly<Record<string, string>>,
): AcceptanceEvent[] {
  const asked = placesAsked(application.bundle, application.state)
  refuseFindings(application, new Set(asked.keys()), findings)
  const refusals = refuses.map(({ items: named, ...proposed }, n) => {
    const unknown = named?.find((item) => !items.includes(item))
    if (unknown !== undefined)
      throw new Refusal('invalid', { problems: [{ at: `refuses.${n}.items`, wrong: 'not-a-choice' }] })
    return { items: named ?? items, refusal: readRefusal(application, proposed) }
  })
  const seen = [
    ...(identityChecked ? (['identity'] as const) : []),
    ...(originalsMatch ? (['originals'] as const) : []),
  ]
  return items.map((item) => {
    const refusal = refusals.find((each) => each.items.includes(item))?.refusal
    const originals = originalsToSee(application, papers, [item])
    return {
      kind: 'checked',
      item,
      findings: findings.filter(({ at }) => asked.get(at)?.includes(item)),
      ...(refusal && { refuses: refusal }),
      ...(originals.length > 0 && { originals }),
      ...(seen.length > 0 && { seen }),
      delegation: delegations[item],
    }
  })
}

/** Who stands at the window shows who they are, and the originals of their copies (003 §21). */
function refuseUnseen(
  application: Application,
  papers: PapersRow,
  { identityChecked, originalsMatch }: Body,
  end: AcceptanceEvent,
): void {
  if (end.kind !== 'accepted' || application.state.channel !== 'counter') return
  if (!identityChecked) throw breach('ACC-02.identity')
  if (!originalsMatch && paperOf(application, papers).length > 0) throw breach('ACC-02.originals')
}

function foldAll(state: ApplicationState, events: readonly AcceptanceEvent[], by: Actor, at: number): ApplicationState {
  return events.reduce((before, event) => fold(before, { ...event, seq: 0, at, by } as Entry), state)
}
