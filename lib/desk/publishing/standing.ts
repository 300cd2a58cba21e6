import * as z from 'zod'
import type { Plan } from '../../application/form.ts'
import type { Condition, Ports, Write } from '../ports.ts'
import { breach } from '../refusal.ts'
import { type ItemStandingRow, itemStandingKey, type StandingRow, standingKey } from '../rows/proposals.ts'
import type { ItemAct } from './proposal.ts'

export const itemNotice = z.object({
  item: z.string(),
  name: z.string(),
  is: z.enum(['suspended', 'cancelled']),
  since: z.number(),
  notice: z.string(),
})
export type ItemNotice = z.infer<typeof itemNotice>

type Reads = Pick<Ports, 'table'>

export async function getStandings({ table }: Reads): Promise<StandingRow> {
  const row = (await table.get(standingKey)) as StandingRow | undefined
  return row ?? { ...standingKey, rev: 0, items: {} }
}

/**
 * Refuses a filing that has an item which was suspended or cancelled meanwhile, with what people are told of it. What
 * was filed before goes on (003 §三.5).
 */
export async function refuseStanding(ports: Reads, plan: Plan): Promise<void> {
  const notices = await findNotices(ports, plan)
  if (notices.length === 0) return
  throw breach('CAT-02.standing', {
    problems: notices.map(({ item, is }) => ({ at: `items.${item}`, wrong: is })),
    notices,
  })
}

/** What people are told of the items of a plan that are suspended or cancelled. */
export async function findNotices(ports: Reads, plan: Plan): Promise<readonly ItemNotice[]> {
  const { items } = await getStandings(ports)
  const standing = Object.keys(plan).filter((item) => plan[item] && items[item])
  const rows = await Promise.all(standing.map((item) => ports.table.get(itemStandingKey(item))))
  return rows.flatMap((row) => (row ? [viewNotice(row as ItemStandingRow)] : []))
}

export const viewNotice = ({ item, name, is, since, notice }: ItemStandingRow): ItemNotice => ({
  item,
  name,
  is,
  since,
  notice,
})

/** Whether the act can be done to an item that stands so; a cancelled item does not come back (003 §三.5). */
export function canDo(act: ItemAct, is: 'suspended' | 'cancelled' | undefined): boolean {
  if (act === 'resume') return is === 'suspended'
  return act === 'cancel' ? is !== 'cancelled' : is === undefined
}

/** Nothing is written beside this when an item was suspended, resumed or cancelled since `rev` was read. */
export const holdStandings = (rev: number): Write => ({ check: standingKey, if: standsAt(rev) })

const standsAt = (rev: number): Condition => (rev === 0 ? 'absent' : { equals: { rev } })

/** The rows of an act that was approved. */
export function standingWrites(
  { rev, items }: StandingRow,
  act: ItemAct,
  told: Omit<ItemStandingRow, 'pk' | 'sk' | 'is'> & { readonly item: string },
): readonly Write[] {
  const { [told.item]: _, ...others } = items
  const is = act === 'suspend' ? 'suspended' : 'cancelled'
  const whole = { ...standingKey, rev: rev + 1, items: act === 'resume' ? others : { ...others, [told.item]: is } }
  const key = itemStandingKey(told.item)
  return [{ put: whole, if: standsAt(rev) }, act === 'resume' ? { remove: key } : { put: { ...key, ...told, is } }]
}
