import { findMaskedApplicant } from '../application/applicant-name.ts'
import { type Application, findApplication } from './changes/application.ts'
import { findInboxRow } from './changes/follow-inboxes.ts'
import type { Ports, Write } from './ports.ts'
import { headKey, type PapersRow, papersKey } from './rows/application.ts'
import type { InboxRow } from './rows/lists.ts'

/** So many applications are read again with one reading of a list. */
const most = 50

/**
 * The rows as they are made today. Those of before, which have neither limits nor whom they are for, are made again from
 * their applications, some with each reading, and kept; the rest waits for the next.
 */
export async function renewRows(ports: Ports, rows: readonly InboxRow[]): Promise<readonly InboxRow[]> {
  const old = [...new Set(rows.filter(isOld).map(({ application }) => application))].slice(0, most)
  if (old.length === 0) return rows
  const made = new Map<string, InboxRow>()
  for (const id of old) {
    const items = rows.filter((row) => isOld(row) && row.application === id).map(({ item }) => item)
    for (const row of await renew(ports, id, items)) made.set(row.sk, row)
  }
  return rows.map((row) => made.get(row.sk) ?? row)
}

const isOld = ({ version }: InboxRow): boolean => version === undefined

async function renew(ports: Ports, id: string, items: readonly string[]): Promise<readonly InboxRow[]> {
  const { table } = ports
  const [application, papers] = [await findApplication(ports, id), await table.get(papersKey(id))]
  if (!application || !papers) return []
  const applicant = findMaskedApplicant(application.bundle, (papers as PapersRow).papers.form)
  const rows = items.flatMap((item) => findInboxRow(application, item, applicant) ?? [])
  const puts = rows.map((row): Write => ({ put: row }))
  // Refused when somebody has changed the application meanwhile: their change has written the rows that it touched.
  if (rows.length > 0) await table.transact([writeHead(application, applicant), ...puts])
  return rows
}

/** Whoever changes the application later finds in its head whom its rows are for. */
function writeHead({ id, head }: Application, applicant: string | undefined): Write {
  const same = { equals: { rev: head.rev } }
  if (head.applicant !== undefined || applicant === undefined) return { check: headKey(id), if: same }
  return { put: { ...head, applicant, rev: head.rev + 1 }, if: same }
}
