import * as z from 'zod'
import { getProposal } from '../publishing/decide-proposal.ts'
import { getSources } from '../publishing/kept-sources.ts'
import { proposalStatuses } from '../publishing/proposal.ts'
import { proposalParams, proposalView, viewProposal } from '../publishing/proposal-shape.ts'
import { route } from '../route.ts'
import { type ProposalRow, proposals } from '../rows/proposals.ts'

export const listProposals = route({
  method: 'GET',
  path: '/api/proposals',
  act: 'see-proposals',
  summary: '目录变更: what was proposed and what became of it, the newest first',
  query: z.strictObject({
    status: z.enum(proposalStatuses).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
    after: proposalParams.shape.proposal.optional(),
  }),
  answers: z.object({ proposals: z.array(proposalView), next: z.string().optional() }),
  async answer({ ports, query: { status, limit, after } }) {
    const rows = (await ports.table.query({ ...proposals, limit, after, descending: true })) as readonly ProposalRow[]
    const seen = rows.filter((row) => status === undefined || row.status === status)
    return { proposals: seen.map(viewProposal), next: rows.length === limit ? rows.at(-1)?.id : undefined }
  },
})

export const showProposal = route({
  method: 'GET',
  path: '/api/proposals/{proposal}',
  act: 'see-proposals',
  summary: '目录变更详情: one proposal',
  params: proposalParams,
  answers: proposalView,
  answer: async ({ ports, params }) => viewProposal(await getProposal(ports, params.proposal)),
})

/** Whoever approves can read, to the letter, what they approve. */
export const showProposalSources = route({
  method: 'GET',
  path: '/api/proposals/{proposal}/sources',
  act: 'see-proposals',
  summary: '目录变更文本: the files of a proposal as they were proposed; none for one about an item',
  params: proposalParams,
  answers: z.object({
    proposal: z.string(),
    digest: z.string(),
    files: z.array(z.object({ file: z.string(), text: z.string() })),
  }),
  async answer({ ports, params: { proposal } }) {
    const { kind, digest } = await getProposal(ports, proposal)
    const files = kind === 'sources' ? await getSources(ports, digest) : []
    return { proposal, digest, files: files.map(({ file, text }) => ({ file, text })) }
  },
})
