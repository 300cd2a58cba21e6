import * as z from 'zod'
import type { Entry } from '../../application/events.ts'
import type { Bundle } from '../../bundle/model.ts'
import type { Ports } from '../ports.ts'
import { type EntryRow, entriesOf } from '../rows/application.ts'
import { findDepartment } from './names.ts'

/** What happened, when, and by whose act: roles and departments, no persons. */
export const historyView = z.array(
  z.object({
    at: z.number(),
    what: z.string().describe('The kind of event: submitted, accepted, granted…'),
    item: z.string().optional(),
    role: z.string(),
    department: z.string().optional().describe('The name of the department for which they acted'),
  }),
)

const ofDepartments = ['officer', 'chief', 'head']

export async function readHistory(
  { table }: Pick<Ports, 'table'>,
  id: string,
  bundle: Bundle,
): Promise<z.infer<typeof historyView>> {
  const rows = (await table.query(entriesOf(id))) as readonly EntryRow[]
  return rows.map(({ entry }) => viewEntry(entry, bundle))
}

function viewEntry(entry: Entry, bundle: Bundle): z.infer<typeof historyView>[number] {
  const item = 'item' in entry ? entry.item : undefined
  const { role } = entry.by
  const acts = item !== undefined && ofDepartments.includes(role)
  return {
    at: entry.at,
    what: entry.kind,
    item,
    role,
    department: acts ? findDepartment(bundle, item).name : undefined,
  }
}
