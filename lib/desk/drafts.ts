import { findUnknown, type Papers } from '../application/faults.ts'
import { concerns, may, type Principal, type Subject } from '../application/may.ts'
import type { Bundle } from '../bundle/model.ts'
import type { Ports, Write } from './ports.ts'
import { Refusal } from './refusal.ts'
import { type HeadRow, headKey, ownerKey, type PapersRow, papersKey } from './rows/application.ts'

/** Whose the papers are: the applicant's, and the window's where they were taken in or taken over there. */
export function standingOf({ owner, window }: PapersRow): Subject {
  return { owner, ...(window && { atWindow: true }) }
}

/** The papers of an application that is theirs; Refusal not-found for all others. */
export async function getOwnPapers(ports: Ports, principal: Principal, id: string): Promise<PapersRow> {
  const row = (await ports.table.get(papersKey(id))) as PapersRow | undefined
  if (!row || !concerns(principal, 'save', standingOf(row))) throw new Refusal('not-found')
  return row
}

/** A draft that may still be changed; Refusal not-now once it was submitted. */
export async function getOwnDraft(ports: Ports, principal: Principal, id: string): Promise<PapersRow> {
  const row = await getOwnPapers(ports, principal, id)
  const head = (await ports.table.get(headKey(id))) as HeadRow | undefined
  if (!may(principal, 'save', { ...standingOf(row), status: head?.state.status ?? 'draft' }))
    throw new Refusal('not-now', { status: head?.state.status })
  return row
}

/** Refuses papers that name what the bundle does not know. */
export function refuseUnknown(bundle: Bundle, papers: Papers): void {
  const problems = findUnknown(bundle, papers)
  if (problems.length > 0) throw new Refusal('invalid', { problems })
}

/** The first save: the papers and the applicant's list. */
export function draftWrites(
  id: string,
  owner: string,
  bundle: string,
  papers: Papers,
  now: number,
  window?: PapersRow['window'],
): Write[] {
  return [
    {
      put: { ...papersKey(id), owner, bundle, revision: 1, savedAt: now, papers, ...(window && { window }) },
      if: 'absent',
    },
    { put: { ...ownerKey(owner, id), bundle } },
  ]
}

/** A later save, only while nobody else has saved or submitted meanwhile. */
export function redraftWrites(id: string, row: PapersRow, papers: Papers, now: number): Write[] {
  return [
    { put: { ...row, papers, savedAt: now, revision: row.revision + 1 }, if: { equals: { revision: row.revision } } },
    { check: headKey(id), if: 'absent' },
  ]
}

/** Papers of a submitted application, only while nothing else has happened to it. */
export function correctionWrites(id: string, row: PapersRow, papers: Papers, head: HeadRow): Write[] {
  return [
    { put: { ...row, papers, revision: row.revision + 1 }, if: { equals: { revision: row.revision } } },
    { check: headKey(id), if: { equals: { rev: head.rev } } },
  ]
}
