import { findMaskedApplicant } from '../application/applicant-name.ts'
import { dayOf, printDay } from '../rules/calendar/day.ts'
import { type Application, findApplication } from './changes/application.ts'
import { findHandOverRow } from './changes/follow-inboxes.ts'
import type { Ports, Row } from './ports.ts'
import { headKey, type PapersRow, papersKey } from './rows/application.ts'
import { filedIn, handOversSoughtKey, type InboxRow } from './rows/lists.ts'

/** So many applications are looked at with one reading of a list. */
const most = 50

/** How many months back applications are looked for: far longer than a result on paper can wait. */
const months = 36

/** Where to go on: below the month, after the application. Once no month is left, all have been looked at. */
interface Place {
  readonly month: string
  readonly left: number
  readonly after?: string
}

/**
 * Applications of before there was this list have no rows in it: they are made from their heads, month of filing by
 * month, some with each reading, once for all departments. What becomes final later makes its row itself.
 */
export async function seekHandOvers(ports: Ports): Promise<void> {
  const standing = (await ports.table.get(handOversSoughtKey)) as (Row & Place) | undefined
  let place: Place = standing ?? { month: printDay(dayOf(ports.clock.now())).slice(0, 7), left: months }
  if (place.left === 0) return
  for (let room = most; room > 0 && place.left > 0; ) {
    const { month, left, after } = place
    const rows = await ports.table.query({ ...filedIn(month), after, limit: room })
    for (const { sk } of rows) await makeRows(ports, sk)
    const isOver = rows.length < room
    place = isOver ? { month: monthBefore(month), left: left - 1 } : { month, left, after: rows.at(-1)?.sk }
    room -= rows.length
  }
  const { month, left, after } = place
  await ports.table.transact([{ put: { ...handOversSoughtKey, month, left, ...(after !== undefined && { after }) } }])
}

/** `2026-01` → `2025-12` */
function monthBefore(month: string): string {
  const [year = 0, of = 0] = month.split('-').map(Number)
  return of === 1 ? `${year - 1}-12` : `${year}-${String(of - 1).padStart(2, '0')}`
}

/** Again when somebody has changed the application meanwhile: what they wrote follows from a list in which it already stood. */
async function makeRows(ports: Ports, id: string): Promise<void> {
  for (let done = false; !done; ) {
    const application = await findApplication(ports, id)
    const rows = application ? await findRows(ports, application) : []
    if (!application || rows.length === 0) return
    const same = { equals: { rev: application.head.rev } }
    const outcome = await ports.table.transact([{ check: headKey(id), if: same }, ...rows.map((put) => ({ put }))])
    done = outcome.done
  }
}

async function findRows(ports: Ports, application: Application): Promise<readonly InboxRow[]> {
  const { bundle, head, id } = application
  const rows = bundle.items.flatMap(({ item }) => findHandOverRow(application, item) ?? [])
  if (rows.length === 0) return rows
  const papers = (await ports.table.get(papersKey(id))) as PapersRow | undefined
  const applicant = head.applicant ?? (papers && findMaskedApplicant(bundle, papers.papers.form))
  return rows.map((row) => ({ ...row, ...(applicant !== undefined && { applicant }) }))
}
