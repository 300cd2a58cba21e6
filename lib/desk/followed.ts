import { concerns, type Principal } from '../application/may.ts'
import { type Application, findPresent } from './changes/application.ts'
import { standingOf } from './drafts.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './refusal.ts'
import { type PapersRow, papersKey } from './rows/application.ts'

/** The papers of an application that the principal may follow; Refusal not-found for all others. */
export async function getFollowed(ports: Ports, principal: Principal, id: string): Promise<PapersRow> {
  const row = (await ports.table.get(papersKey(id))) as PapersRow | undefined
  if (!row || !concerns(principal, 'follow', standingOf(row))) throw new Refusal('not-found')
  return row
}

/** The filed application that the principal may follow, as it stands now; Refusal not-found for all others, and for drafts. */
export async function getFollowedFiling(ports: Ports, principal: Principal, id: string): Promise<Application> {
  await getFollowed(ports, principal, id)
  const application = await findPresent(ports, id)
  if (!application) throw new Refusal('not-found')
  return application
}
