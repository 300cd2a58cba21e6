import * as z from 'zod'
import { findRefusalBreach, getRefusal, type ProposedRefusal } from '../application/acceptance/refusal.ts'
import { refusalCodes } from '../application/acceptance/refusal-reasons.ts'
import { findSecondNoticeBreach } from '../application/acceptance/second-notice.ts'
import type { Finding, NotAccepting } from '../application/events/acceptance.ts'
import type { Application } from './changes/application.ts'
import { breach, Refusal, refuseBreach } from './refusal.ts'

/** `fields.mother.id_no` or `materials.discharge-bill`. */
const place = z
  .string()
  .regex(/^(fields|materials)\.[a-z][a-z0-9_.-]{0,79}$/)
  .describe('A field or material that the item asks for: `fields.mother.id_no`, `materials.discharge-bill`')

export const finding = z.strictObject({
  at: place,
  says: z.string().trim().min(1).max(500).describe('What is missing or not in form, and what cures it'),
})

/** What the law asks of a refusal may be left out here: then the answer names the law. */
export const proposedRefusal = z.strictObject({
  code: z.enum(refusalCodes).optional(),
  reason: z.string().trim().max(2000).optional().describe('The concrete reason (003 §22(3))'),
  basis: z.string().trim().max(2000).optional().describe('The law and article; for another’s competence, whose it is'),
})

/** Refuses findings that name a place twice, one that the items do not ask for, or one that could be seen the first time. */
export function refuseFindings(
  { state }: Pick<Application, 'state'>,
  asked: ReadonlySet<string>,
  findings: readonly Finding[],
): void {
  refuseOutside(asked, findings)
  const places = findings.map(({ at }) => at)
  const breached = findSecondNoticeBreach(state, places)
  if (breached) throw breach(breached, { places })
}

/** Refuses findings that name a place twice, or one that was never asked for. */
export function refuseOutside(asked: ReadonlySet<string>, findings: readonly Finding[]): void {
  const twice = findings.flatMap(({ at }, n) =>
    findings.findIndex((each) => each.at === at) < n ? [{ at: `findings.${n}.at`, wrong: 'repeated' }] : [],
  )
  if (twice.length > 0) throw new Refusal('invalid', { problems: twice })
  const outside = findings.filter(({ at }) => !asked.has(at)).map(({ at }) => ({ at, wrong: 'not-asked' }))
  if (outside.length > 0) throw breach('ACC-03', { problems: outside })
}

/** The refusal with all that the law asks for; refuses one that lacks any of it. */
export function readRefusal({ state }: Application, proposed: ProposedRefusal): NotAccepting {
  refuseBreach(findRefusalBreach(state, proposed))
  return getRefusal(proposed)
}
