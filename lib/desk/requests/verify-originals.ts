import * as z from 'zod'
import { standingItems } from '../../application/acceptance/checks.ts'
import { conclude, originalsOf } from '../../application/acceptance/conclude.ts'
import { placesAsked } from '../../application/acceptance/places.ts'
import type { AcceptanceEvent, Finding } from '../../application/events/acceptance.ts'
import { may } from '../../application/may.ts'
import type { ApplicationState } from '../../application/state.ts'
import type { Application } from '../changes/application.ts'
import { change } from '../changes/change.ts'
import { finding, refuseOutside } from '../findings.ts'
import { applicationId } from '../ids-shape.ts'
import { itemsWithOriginals } from '../originals.ts'
import { breach, Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { findAuthorities, useAuthorities } from '../window-authority.ts'

/** 预受理通过后核验: the originals are at the window, brought or mailed with the result of pre-acceptance. */
export const verifyOriginals = route({
  method: 'POST',
  path: '/api/acceptances/{application}/verification',
  act: 'accept',
  summary:
    '核验原件: identity and originals are seen and the application is accepted, or what the originals lack is told once',
  params: z.strictObject({ application: applicationId }),
  body: z.strictObject({
    came: z.enum(['window', 'mail']).default('window'),
    identityChecked: z
      .boolean()
      .default(false)
      .describe('The identity document was seen, mailed in as a copy or shown'),
    originalsMatch: z.boolean().default(false).describe('The originals are what was filed'),
    findings: z.array(finding).max(200).default([]).describe('Only of the originals that were to be seen'),
  }),
  answers: z.object({ application: z.string(), status: z.string(), verifiedAt: z.number().optional() }),
  async answer({ ports, principal, params: { application: id }, body, remember }) {
    return change(ports, principal, id, async (application, now) => {
      const { status } = application.state
      if (status !== 'verifying' || !may(principal, 'accept', { status })) throw new Refusal('not-now', { status })
      const authorities = await findAuthorities(ports, principal, application, itemsWithOriginals(application), now)
      const rights = useAuthorities(authorities)
      const found = body.findings.length > 0
      if (!found) refuseUnseen(body)
      const events: AcceptanceEvent[] = found
        ? [toNotice(application, body.findings)]
        : accept(application, { kind: 'verified', came: body.came, delegations: rights.delegations }, now)
      const answer = {
        application: id,
        status: found ? 'correcting' : 'in-progress',
        ...(!found && { verifiedAt: now }),
      }
      return { events, writes: [...rights.holds, ...remember(answer)], answer }
    })
  },
})

function refuseUnseen({
  identityChecked,
  originalsMatch,
}: {
  identityChecked: boolean
  originalsMatch: boolean
}): void {
  if (!identityChecked) throw breach('ACC-02.identity')
  if (!originalsMatch) throw breach('ACC-02.originals')
}

function accept(
  application: Application,
  verified: AcceptanceEvent & { kind: 'verified' },
  now: number,
): AcceptanceEvent[] {
  return [verified, conclude({ ...application, state: { ...application.state, verifiedAt: now } })]
}

/** What only the original shows could not be seen on the screen; all else could (003 §22(2)). */
function toNotice({ bundle, state }: Application, findings: readonly Finding[]): AcceptanceEvent {
  const asked = placesAsked(bundle, state)
  refuseOutside(new Set(asked.keys()), findings)
  const originals = originalsOf(state).map((material) => `materials.${material}`)
  const places = findings.map(({ at }) => at)
  if (places.some((at) => !originals.includes(at))) throw breach('ACC-06', { places })
  return {
    kind: 'correction-noticed',
    findings: findings.map((each) => ({ ...each, items: itemsOf(state, each.at) })),
  }
}

function itemsOf(state: ApplicationState, at: string): string[] {
  const material = at.slice('materials.'.length)
  return standingItems(state).filter((item) => state.items[item]?.check?.originals?.includes(material))
}
