import type { Ports } from '../ports.ts'
import { type StaffRow, staff } from '../rows/accounts.ts'
import { getAccount } from './accounts.ts'

/** The names of those of these people who have, or had, an account among the staff; by the id under which they act. */
export async function nameStaff(ports: Ports, people: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  if (people.size === 0) return new Map()
  const rows = (await ports.table.query(staff)) as readonly StaffRow[]
  const accounts = await Promise.all(rows.map(({ sk }) => getAccount(ports, sk)))
  return new Map(accounts.flatMap(({ principal, name }) => (people.has(principal.id) ? [[principal.id, name]] : [])))
}
