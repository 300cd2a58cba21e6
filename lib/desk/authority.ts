import type { Authority } from '../application/events/review.ts'
import type { Principal } from '../application/may.ts'
import type { Power } from '../application/power.ts'
import type { Item } from '../bundle/model.ts'
import { findDelegation, holdDelegation } from './delegations.ts'
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
