import * as z from 'zod'
import { type Agent, type FiledAgent, relations, sayAgent } from '../../application/agent/agent.ts'
import { isLapsed } from '../../application/agent/lapsed.ts'
import { maskName } from '../../application/applicant-name.ts'
import type { Event } from '../../application/events.ts'
import { agent } from '../requests/papers-body.ts'

const consent = z.enum(['letter', 'shown']).describe('How the authority was given: handed in, or shown at the window')

/** 代办: who acts for whom, on what authority, and that it is free. */
export const agentView = agent.extend({ consent: consent.optional(), says: z.string() })

export function viewAgent(
  given: Agent | undefined,
  filed: FiledAgent | undefined,
): z.infer<typeof agentView> | undefined {
  return given && { ...given, consent: filed?.consent, says: sayAgent(given) }
}

/** Who may receive in the applicant's place: in full, since whoever comes is checked against it. */
export const deliveryAgent = z.object({
  name: z.string(),
  id_no: z.string().optional(),
  relation: z.enum(relations),
  consent,
  until: z.string().optional(),
  lapsed: z.boolean().describe('The authority has ended: only the applicant may receive, or whoever has a new one'),
})

export function viewDeliveryAgent(given: Agent | undefined, filed: FiledAgent | undefined, now: number) {
  if (!given || !filed) return undefined
  const { name = '', id_no, until } = given
  return { name, id_no, ...filed, until, lapsed: isLapsed(given, now) }
}

/** What an officer sees of it: that there is an authority, and until when. */
export const taskAgentView = z.object({
  name: z.string().describe('脱敏'),
  relation: z.enum(relations),
  consent,
  until: z.string().optional(),
})

export function viewTaskAgent(given: Agent | undefined, filed: FiledAgent | undefined) {
  return given && filed && { name: maskName(given.name ?? ''), ...filed, until: given.until }
}

/** What an applicant does, and an agent in their place. */
const ofApplicants: readonly Event['kind'][] = [
  'submitted',
  'supplemented',
  'corrected',
  'gap-filled',
  'withdrawn',
  'hearing-asked',
  'people-asked',
  'rated',
]

/** What is said with an entry of the record that is an act of the agent; undefined for all other entries (GID-02). */
export const sayWith = (kind: Event['kind'], given: Agent | undefined): string | undefined =>
  given && ofApplicants.includes(kind) ? sayAgent(given) : undefined
