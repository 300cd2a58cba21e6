import * as z from 'zod'
import type { Power } from '../application/power.ts'
import { type Day, endOf, startOf } from '../rules/calendar/day.ts'
import type { Ports, Write } from './ports.ts'
import { Refusal } from './refusal.ts'
import { type DelegationRow, delegationsOf } from './rows/people.ts'
import { getVersion, listCurrent } from './versions.ts'
import { nameItem } from './views/names.ts'
import type { Language } from './words.ts'

/** A person about to use a power of a department on one of its items. */
export interface Use {
  readonly person: string
  readonly department: string
  readonly item: string
  readonly power: Power
}

/** The delegation under which they may, at this moment (ms); undefined: there is none, or it has ended. */
export async function findDelegation(
  ports: Pick<Ports, 'table'>,
  { power, ...use }: Use,
  now: number,
): Promise<DelegationRow | undefined> {
  return (await listLive(ports, use, now)).find(({ powers }) => powers.includes(power))
}

/** All powers that they have over the item at this moment (ms), in one read. */
export async function findPowers(
  ports: Pick<Ports, 'table'>,
  use: Omit<Use, 'power'>,
  now: number,
): Promise<ReadonlySet<string>> {
  return new Set((await listLive(ports, use, now)).flatMap(({ powers }) => powers))
}

async function listLive(
  { table }: Pick<Ports, 'table'>,
  { person, department, item }: Omit<Use, 'power'>,
  now: number,
): Promise<readonly DelegationRow[]> {
  const rows = (await table.query(delegationsOf(department))) as readonly DelegationRow[]
  return rows.filter((row) => row.to === person && isLive(row, now) && (row.all || row.items.includes(item)))
}

/** Whether it holds at this moment. */
const isLive = ({ from, until }: DelegationRow, now: number): boolean => from <= now && now < until

/** Refuses the transaction when the delegation was ended since it was read. */
export const holdDelegation = ({ pk, sk, until }: DelegationRow): Write => ({
  check: { pk, sk },
  if: { equals: { until } },
})

/** The instants (ms) between which a delegation for these days holds: from the beginning of the first to the end of the last. */
export const spanOf = (first: Day, last: Day) => ({ from: startOf(first), until: endOf(last) })

/** A delegation as the department's head sees it. */
export const delegationView = z.object({
  delegation: z.string(),
  to: z.string(),
  role: z.string(),
  all: z.boolean(),
  items: z.array(z.string()),
  powers: z.array(z.string()),
  from: z.number(),
  until: z.number().describe('It has ended at this instant'),
  live: z.boolean(),
})

export function viewDelegation(row: DelegationRow, now: number): z.infer<typeof delegationView> {
  const { id, to, role, all, items, powers, from, until } = row
  return { delegation: id, to, role, all, items: [...items], powers: [...powers], from, until, live: isLive(row, now) }
}

/** The department's items in what can be applied for now, each once. */
export async function listItemsOf(
  ports: Ports,
  department: string,
  language: Language = 'zh',
): Promise<readonly { id: string; name: string }[]> {
  const current = await listCurrent(ports)
  const versions = await Promise.all(current.map(({ bundle, version }) => getVersion(ports, bundle, version)))
  const named = versions.flatMap(({ bundle }) =>
    Object.values(bundle.catalogue.items).flatMap(({ id, department: of }) =>
      of === department ? [[id, { id, name: nameItem(bundle, id, language) }] as const] : [],
    ),
  )
  return [...new Map(named).values()]
}

/** Refuses items that the department does not have in anything that is published. */
export async function refuseUnknownItems(ports: Ports, department: string, items: readonly string[]): Promise<void> {
  if (items.length === 0) return
  const known = new Set((await listItemsOf(ports, department)).map(({ id }) => id))
  const problems = items.flatMap((item, n) => (known.has(item) ? [] : [{ at: `items.${n}`, wrong: 'not-a-choice' }]))
  if (problems.length > 0) throw new Refusal('invalid', { problems })
}
