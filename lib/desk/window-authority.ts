import type { Principal } from '../application/may.ts'
import type { Application } from './changes/application.ts'
import { findDelegation, holdDelegation } from './delegations.ts'
import type { Ports, Write } from './ports.ts'
import { getQualifications, isQualified } from './qualifications.ts'
import { breach } from './refusal.ts'
import type { DelegationRow } from './rows/people.ts'

/** By what right the window acts for an item: the department's delegation, and the clerk's own training. */
export interface Authority {
  readonly item: string
  readonly delegation?: DelegationRow
  readonly qualified: boolean
}

/** What a clerk may take at this moment (ms), item by item (003 §§20, 21). */
export async function findAuthorities(
  ports: Ports,
  { id }: Principal,
  { bundle }: Application,
  items: readonly string[],
  now: number,
): Promise<Authority[]> {
  const trained = await getQualifications(ports.table, id)
  return Promise.all(
    items.map(async (item) => {
      const department = bundle.catalogue.items[item]?.department ?? ''
      const delegation = await findDelegation(ports, { person: id, department, item, power: 'accept' }, now)
      return { item, delegation, qualified: isQualified(trained, item, now) }
    }),
  )
}

/** Refuses, naming the items, what the clerk may not take; gives the delegations by item, and what holds them in the transaction. */
export function useAuthorities(authorities: readonly Authority[]): {
  readonly delegations: Readonly<Record<string, string>>
  readonly holds: readonly Write[]
} {
  const without = authorities.filter(({ delegation }) => !delegation).map(({ item }) => item)
  if (without.length > 0) throw breach('ACC-02', { items: without })
  const untrained = authorities.filter(({ qualified }) => !qualified).map(({ item }) => item)
  if (untrained.length > 0) throw breach('ACC-11', { items: untrained })
  const rows = new Map(authorities.flatMap(({ delegation }) => (delegation ? [[delegation.sk, delegation]] : [])))
  return {
    delegations: Object.fromEntries(authorities.map(({ item, delegation }) => [item, delegation?.id ?? ''])),
    holds: [...rows.values()].map(holdDelegation),
  }
}
