import type { Principal } from '../application/may.ts'
import { government } from '../application/review/extension.ts'
import type { Bundle } from '../bundle/model.ts'
import { findApplication } from './changes/application.ts'
import { findInboxRow } from './changes/follow-inboxes.ts'
import { applicationId } from './ids-shape.ts'
import { findExtendable } from './own-task.ts'
import type { Ports } from './ports.ts'
import { renewRows } from './renew-inbox.ts'
import { padded } from './rows/key.ts'
import { handOversOf, type InboxRow, inboxOf } from './rows/lists.ts'
import { seekHandOvers } from './seek-hand-overs.ts'
import { taskId } from './task-id.ts'
import { getCurrent, getVersion } from './versions.ts'

/** A page of a department's tasks as they came in, without those that wait for their applicants. */
export async function readOldest(
  ports: Ports,
  department: string,
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<{ readonly rows: readonly InboxRow[]; readonly next?: string }> {
  const found: InboxRow[] = []
  let place = after
  for (;;) {
    const wanted = limit - found.length
    const read = await ports.table.query({ ...inboxOf(department), limit: wanted, after: place })
    const rows = await renewRows(ports, read as readonly InboxRow[])
    found.push(...rows.filter(({ status }) => status !== 'correcting'))
    place = rows.at(-1)?.sk
    if (rows.length < wanted || place === undefined) return { rows: found }
    if (found.length === limit) return { rows: found, next: place }
  }
}

/**
 * Everything that a department has before itself or waits for, as it came in. The people's government has no tasks of its
 * own: its head finds the ones whose extension is theirs to approve by the application's number, which is `q`.
 */
export async function readInbox(ports: Ports, principal: Principal, q = ''): Promise<readonly InboxRow[]> {
  const { department = '' } = principal
  if (department === government) return findExtendableRows(ports, principal, q.toLowerCase())
  return renewRows(ports, (await ports.table.query(inboxOf(department))) as readonly InboxRow[])
}

async function findExtendableRows(ports: Ports, principal: Principal, id: string): Promise<readonly InboxRow[]> {
  const application = applicationId.safeParse(id).success ? await findApplication(ports, id) : undefined
  if (!application) return []
  return application.bundle.items.flatMap(({ item }) => {
    const isTheirs = findExtendable(application, principal, taskId(id, item)) !== undefined
    return (isTheirs && findInboxRow(application, item, application.head.applicant)) || []
  })
}

/** 待移交: the results on paper that the department has still to hand over, as their applications came in. */
export async function readHandOvers(ports: Ports, department: string): Promise<readonly InboxRow[]> {
  await seekHandOvers(ports)
  return (await ports.table.query(handOversOf(department))) as readonly InboxRow[]
}

/** Where the row stands by the working time left: what has no day comes last. The order is that of the last days, since all count the same calendar. */
export const placeByDue = ({ due, sk }: InboxRow): string => `${padded(due ?? 999_999_999_999_999, 15)}#${sk}`

/** The bundles that rows were filed under, each read once; for rows of before versions were in them, the one in force. */
export async function findBundles(ports: Pick<Ports, 'table'>, rows: readonly InboxRow[]) {
  const known = new Map<string, Bundle>()
  const nameOf = ({ bundle, version }: InboxRow) => `${bundle} ${version}`
  for (const row of rows) {
    if (known.has(nameOf(row))) continue
    const { bundle, version } = row
    const read = version === undefined ? getCurrent(ports, bundle) : getVersion(ports, bundle, version)
    known.set(nameOf(row), (await read).bundle)
  }
  return (row: InboxRow): Bundle => {
    const bundle = known.get(nameOf(row))
    if (!bundle) throw new Error(`no bundle was read for ${nameOf(row)}`)
    return bundle
  }
}
