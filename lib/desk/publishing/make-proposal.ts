import type { Ports, Write } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import {
  type LibraryRow,
  libraryKey,
  type ProposalRow,
  type ProposedRow,
  proposalKey,
  proposedKey,
} from '../rows/proposals.ts'
import { digestOf, fingerprintOf } from './digest.ts'
import { findItem } from './find-item.ts'
import { keepSources } from './kept-sources.ts'
import { enter } from './ledger.ts'
import type { Who } from './ledger-entry.ts'
import type { Proposal, ProposalStatus, Wanted } from './proposal.ts'
import { readSources } from './read-sources.ts'
import { refuseProblems } from './refuse-problems.ts'
import { canDo, getStandings } from './standing.ts'

/** What the contents are found to be. Throws Refusal invalid with everything that keeps them from being published. */
async function judge(
  ports: Ports,
  wanted: Wanted,
): Promise<Pick<Proposal, 'item' | 'notice' | 'files' | 'bytes' | 'bundles' | 'base'>> {
  if (wanted.kind !== 'sources') {
    const { item, notice } = wanted
    if (!(await findItem(ports, item)))
      throw new Refusal('invalid', { problems: [{ at: 'item', wrong: 'not-a-choice' }] })
    await refuseImpossible(ports, wanted.kind, item)
    return { item, notice }
  }
  const base = await getBase(ports)
  const { bundles, problems } = await readSources(ports, wanted.files)
  refuseProblems(problems)
  return {
    files: wanted.files.length,
    bytes: wanted.files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    bundles: bundles.map(({ id, name }) => ({ bundle: id, name })),
    base,
  }
}

/** Refuses what an item's standing does not allow: to resume what is in force, to suspend what is suspended. */
export async function refuseImpossible(ports: Ports, act: Exclude<Wanted['kind'], 'sources'>, item: string) {
  const is = (await getStandings(ports)).items[item]
  if (!canDo(act, is)) throw new Refusal('not-now', { status: is ?? 'in-force' })
}

/** The digest of the sources that are published now; empty before there were any. */
export async function getBase({ table }: Pick<Ports, 'table'>): Promise<string> {
  return ((await table.get(libraryKey)) as LibraryRow | undefined)?.digest ?? ''
}

/** In these the same contents of the same author are the same proposal. */
const open: readonly ProposalStatus[] = ['draft', 'proposed']

/** The proposal of these contents that the author has made already, as long as it is so and would replace the same. */
export async function findMade(
  ports: Pick<Ports, 'table'>,
  author: Who,
  wanted: Wanted,
  statuses: readonly ProposalStatus[] = open,
): Promise<ProposalRow | undefined> {
  const made = (await ports.table.get(proposedKey(fingerprintOf(author, wanted)))) as ProposedRow | undefined
  const row = made && ((await ports.table.get(proposalKey(made.proposal))) as ProposalRow | undefined)
  if (!row || !statuses.includes(row.status)) return undefined
  return row.base === undefined || row.base === (await getBase(ports)) ? row : undefined
}

/** 起草: a draft of what is to be published or done; the same again of the same author is the one that is there. */
export async function draftProposal(
  ports: Ports,
  author: Who,
  wanted: Wanted,
  remember: (row: ProposalRow) => readonly Write[],
): Promise<ProposalRow> {
  const standing = await findMade(ports, author, wanted)
  if (standing) return standing
  const about = await judge(ports, wanted)
  const digest = digestOf(wanted)
  if (wanted.kind === 'sources') await keepSources(ports, digest, wanted.files)
  const { kind, note } = wanted
  return enter(ports, async () => {
    const made = await findMade(ports, author, wanted)
    if (made) return { entries: [], writes: remember(made), answer: made }
    const id = ports.ids.next()
    const content = { id, kind, status: 'draft', author, digest, note, ...about, madeAt: ports.clock.now() } as const
    const row: ProposalRow = { ...proposalKey(id), ...content, rev: 1 }
    const index: Write = { put: { ...proposedKey(fingerprintOf(author, wanted)), proposal: id } }
    const entry = { by: author, what: 'drafted', proposal: id, digest, reason: note } as const
    return {
      entries: [{ ...entry, ...(about.item !== undefined && { item: about.item }) }],
      writes: [{ put: row, if: 'absent' }, index, ...remember(row)],
      answer: row,
    }
  })
}

/** Other contents for a draft, or for one that was returned, which is a draft again. Only its author's. */
export async function redraftProposal(
  ports: Ports,
  author: Who,
  { id, wanted }: { readonly id: string; readonly wanted: Wanted },
  remember: (row: ProposalRow) => readonly Write[],
): Promise<ProposalRow> {
  await getOwnDraft(ports, author, id, wanted.kind)
  const about = await judge(ports, wanted)
  const digest = digestOf(wanted)
  if (wanted.kind === 'sources') await keepSources(ports, digest, wanted.files)
  return enter(ports, async () => {
    const { decided: _, ...before } = await getOwnDraft(ports, author, id, wanted.kind)
    const row: ProposalRow = { ...before, status: 'draft', digest, note: wanted.note, ...about, rev: before.rev + 1 }
    const index: Write = { put: { ...proposedKey(fingerprintOf(author, wanted)), proposal: id } }
    if (before.status === 'draft' && before.digest === digest && before.note === wanted.note)
      return { entries: [], writes: remember(before), answer: before }
    return {
      entries: [{ by: author, what: 'drafted', proposal: id, digest, reason: wanted.note }],
      writes: [{ put: row, if: { equals: { rev: before.rev } } }, index, ...remember(row)],
      answer: row,
    }
  })
}

async function getOwnDraft(ports: Ports, author: Who, id: string, kind: Wanted['kind']): Promise<ProposalRow> {
  const row = (await ports.table.get(proposalKey(id))) as ProposalRow | undefined
  if (row?.author.id !== author.id) throw new Refusal('not-found')
  if (row.status !== 'draft' && row.status !== 'returned') throw new Refusal('not-now', { status: row.status })
  if (row.kind !== kind) throw new Refusal('invalid', { problems: [{ at: 'kind', wrong: 'not-a-choice' }] })
  return row
}
