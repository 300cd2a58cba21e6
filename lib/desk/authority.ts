import type { Authority } from '../application/events/review.ts'
import type { Act } from '../application/grants.ts'
import type { Principal } from '../application/may.ts'
import type { Power } from '../application/power.ts'
import type { Item } from '../bundle/model.ts'
import { findDelegation, findPowers, holdDelegation } from './delegations.ts'
import type { Ports, Write } from './ports.ts'
import { breach } from './refusal.ts'

/** On what footing somebody acts, and what must still be so when it is written. */
export interface Footing {
  readonly authority: Authority
  readonly writes: readonly Write[]
}

/**
 * The footing of a person of the item's department: officers and heads act by their post, a chief representative under a
 * delegation. Throws the breach CRP-01 without a live one.
 */
export async function getFooting(
  ports: Ports,
  { role, id: person, hall }: Principal,
  { id: item, department, present }: Item,
  power: Power,
  now: number,
): Promise<Footing> {
  const offHall: Authority = present && !hall && role !== 'head' ? { offHall: true } : {}
  if (role !== 'chief') return { authority: offHall, writes: [] }
  const delegation = await findDelegation(ports, { person, department, item, power }, now)
  if (!delegation) throw breach('CRP-01')
  return { authority: { ...offHall, delegation: delegation.id }, writes: [holdDelegation(delegation)] }
}

/** What a chief representative does under a delegation, by the power that it must give. */
const powerFor: Readonly<Partial<Record<Act, Power>>> = {
  check: 'accept',
  decide: 'decide',
  'ask-correction': 'decide',
  'record-review': 'decide',
  assign: 'decide',
  sign: 'sign',
  'send-back': 'sign',
}

/** Those of the acts for which the person has a footing at this moment (ms): a chief representative by delegation, in one read. */
export async function keepFooted(
  ports: Pick<Ports, 'table'>,
  { role, id: person }: Principal,
  { id: item, department }: Item,
  acts: readonly Act[],
  now: number,
): Promise<Act[]> {
  if (role !== 'chief') return [...acts]
  const powers = await findPowers(ports, { person, department, item }, now)
  return acts.filter((act) => powerFor[act] === undefined || powers.has(powerFor[act]))
}
