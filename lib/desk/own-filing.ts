import { findLapse } from '../application/agent/lapsed.ts'
import type { Act } from '../application/grants.ts'
import { concerns, type Principal, type Subject } from '../application/may.ts'
import { standingOf } from './drafts.ts'
import type { Ports } from './ports.ts'
import { Refusal, refuseBreach } from './refusal.ts'
import { type PapersRow, papersKey } from './rows/application.ts'

/** The papers of a filed application, and how whoever acts stands to it; `subject` has no status. */
export interface OwnFiling {
  readonly row: PapersRow
  readonly subject: Subject
}

/**
 * A filed application on which this act is theirs at all: the applicant's own, or the window's where it was taken in or
 * taken over there. Refusal not-found for all others, and GID-02.lapsed for an agent whose authority has ended at `now` (ms).
 */
export async function getOwnFiling(
  ports: Ports,
  principal: Principal,
  id: string,
  act: Act,
  now: number,
): Promise<OwnFiling> {
  const row = (await ports.table.get(papersKey(id))) as PapersRow | undefined
  const subject = row && standingOf(row)
  if (!subject || !concerns(principal, act, subject)) throw new Refusal('not-found')
  refuseBreach(findLapse(row.papers.agent, principal, act, now))
  return { row, subject }
}
