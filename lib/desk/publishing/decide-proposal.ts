import type { Ports, Write } from '../ports.ts'
import { breach, Refusal } from '../refusal.ts'
import { type LibraryRow, libraryKey, type ProposalRow, proposalKey } from '../rows/proposals.ts'
import { findItem } from './find-item.ts'
import { getSources } from './kept-sources.ts'
import { type Entered, enter } from './ledger.ts'
import type { LedgerEntry, NewEntry, Who } from './ledger-entry.ts'
import { getBase, refuseImpossible } from './make-proposal.ts'
import type { ItemAct, Proposal } from './proposal.ts'
import { readSources } from './read-sources.ts'
import { refuseProblems } from './refuse-problems.ts'
import { regionFiles } from './region-files.ts'
import { getStandings, holdStandings, standingWrites } from './standing.ts'

type Remember = (row: ProposalRow) => readonly Write[]

/** What is done to a proposal, by whom, and the answer that is kept. */
export interface Deciding {
  readonly id: string
  readonly by: Who
  readonly reason?: string
  remember: Remember
}

export async function getProposal({ table }: Pick<Ports, 'table'>, id: string): Promise<ProposalRow> {
  const row = (await table.get(proposalKey(id))) as ProposalRow | undefined
  if (!row) throw new Refusal('not-found')
  return row
}

/** 提交审核: from here on it is another person's turn. */
export const submitProposal = (ports: Ports, deciding: Deciding) =>
  move(ports, deciding, { from: ['draft'], to: 'proposed', by: 'author' })

/** 退回: by a second person, with the reason. */
export const returnProposal = (ports: Ports, deciding: Deciding) =>
  move(ports, deciding, { from: ['proposed'], to: 'returned', by: 'another' })

/** 撤回: by its author, as long as nothing came of it. */
export const withdrawProposal = (ports: Ports, deciding: Deciding) =>
  move(ports, deciding, { from: ['draft', 'proposed', 'returned'], to: 'withdrawn', by: 'author' })

interface Move {
  readonly from: readonly Proposal['status'][]
  readonly to: 'proposed' | 'returned' | 'withdrawn'
  readonly by: 'author' | 'another'
}

function move(ports: Ports, { id, by, reason, remember }: Deciding, wanted: Move): Promise<ProposalRow> {
  return enter(ports, async () => {
    const before = await getProposal(ports, id)
    if (wanted.by === 'author' && before.author.id !== by.id) throw new Refusal('not-found')
    if (wanted.by === 'another') refuseAuthor(before, by)
    if (before.status === wanted.to && saysTheSame(before, by, reason))
      return { entries: [], writes: remember(before), answer: before }
    if (!wanted.from.includes(before.status)) throw new Refusal('not-now', { status: before.status })
    const said = reason === undefined ? {} : { reason }
    const decided = wanted.to === 'proposed' ? {} : { decided: { by, at: ports.clock.now(), ...said } }
    const row = { ...before, status: wanted.to, ...decided, rev: before.rev + 1 }
    return {
      entries: [{ ...entryOf(before, by, wanted.to), ...said }],
      writes: [{ put: row, if: { equals: { rev: before.rev } } }, ...remember(row)],
      answer: row,
    }
  })
}

/** Asked twice by the same person, what was done stands and is answered again. */
function saysTheSame({ status, decided }: Proposal, by: Who, reason: string | undefined): boolean {
  return status === 'proposed' || (decided?.by.id === by.id && decided.reason === reason)
}

/**
 * 审核通过: by a second person; what was proposed comes into force in the same act, all of it or nothing. It is read and
 * checked once more, since much may have changed since it was proposed; what would take back what others have published
 * meanwhile is not published. Throws Refusal unlawful (CAT-02), not-now, invalid.
 */
export async function approveProposal(ports: Ports, deciding: Deciding): Promise<ProposalRow> {
  const before = await getProposal(ports, deciding.id)
  refuseAuthor(before, deciding.by)
  if (isApprovedBy(before, deciding.by)) return before
  if (before.status !== 'proposed') throw new Refusal('not-now', { status: before.status })
  try {
    return await (before.kind === 'sources'
      ? approveSources(ports, before, deciding)
      : approveAct(ports, before.kind, deciding))
  } catch (thrown) {
    // The same approval may have been asked for twice at once: then what came of it is this one's answer too.
    const now = thrown instanceof Refusal ? await getProposal(ports, deciding.id) : undefined
    if (now && isApprovedBy(now, deciding.by)) return now
    throw thrown
  }
}

const isApprovedBy = ({ status, decided }: Proposal, by: Who): boolean =>
  status === 'published' && decided?.by.id === by.id

function refuseAuthor({ author }: Proposal, by: Who): void {
  if (author.id === by.id) throw breach('CAT-02')
}

async function approveSources(ports: Ports, { digest, base = '' }: Proposal, deciding: Deciding): Promise<ProposalRow> {
  const sources = await getSources(ports, digest)
  const { problems, standings, ...batch } = await readSources(ports, sources)
  refuseProblems(problems)
  const { publishBatch } = await import('../publish.ts')
  const region = regionFiles(sources)
  let answer: ProposalRow | undefined
  await publishBatch(ports, batch, async (published) => {
    const bundles = published.map(({ bundle, version }) => ({ bundle: bundle.id, version }))
    const approved = await approve(ports, { ...deciding, digest }, 'published', { bundles })
    answer = approved.answer
    const hasChanged = (await getBase(ports)) !== base || (await getStandings(ports)).rev !== standings
    if (hasChanged) throw new Refusal('changed-meanwhile')
    const row: LibraryRow = { ...libraryKey, digest, region }
    const library: Write = { put: row, if: base === '' ? 'absent' : { equals: { digest: base } } }
    return { ...approved, writes: [...approved.writes, library, holdStandings(standings)] }
  })
  return answer ?? getProposal(ports, deciding.id)
}

function approveAct(ports: Ports, act: ItemAct, deciding: Deciding): Promise<ProposalRow> {
  return enter(ports, async () => {
    const { item = '', notice = '', digest } = await getProposal(ports, deciding.id)
    await refuseImpossible(ports, act, item)
    const done = { suspend: 'suspended', resume: 'resumed', cancel: 'cancelled' } as const
    const approved = await approve(ports, { ...deciding, digest }, done[act], {})
    const name = (await findItem(ports, item))?.name ?? item
    const told = { item, name, since: ports.clock.now(), notice, proposal: deciding.id }
    return { ...approved, writes: [...approved.writes, ...standingWrites(await getStandings(ports), act, told)] }
  })
}

/** The row and the entries of an approval: of what was read and checked, and of nothing that took its place meanwhile. */
async function approve(
  ports: Ports,
  { id, by, remember, digest }: Deciding & { readonly digest: string },
  what: LedgerEntry['what'],
  brought: Pick<LedgerEntry, 'bundles'>,
): Promise<Entered<ProposalRow>> {
  const before = await getProposal(ports, id)
  if (before.status !== 'proposed') throw new Refusal('not-now', { status: before.status })
  if (before.digest !== digest) throw new Refusal('changed-meanwhile')
  const { bundles: published } = brought
  const decided = { by, at: ports.clock.now() }
  const row = { ...before, status: 'published', decided, ...(published && { published }), rev: before.rev + 1 } as const
  return {
    entries: [entryOf(before, by, 'approved'), { ...entryOf(before, by, what), reason: before.note, ...brought }],
    writes: [{ put: row, if: { equals: { rev: before.rev } } }, ...remember(row)],
    answer: row,
  }
}

function entryOf({ id, digest, item }: Proposal, by: Who, what: LedgerEntry['what']): NewEntry {
  return { by, what, proposal: id, digest, ...(item !== undefined && { item }) }
}
