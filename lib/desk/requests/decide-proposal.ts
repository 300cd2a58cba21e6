import * as z from 'zod'
import { approveProposal, returnProposal, submitProposal, withdrawProposal } from '../publishing/decide-proposal.ts'
import { proposalParams, proposalView, viewProposal } from '../publishing/proposal-shape.ts'
import { type Asked, route } from '../route.ts'

const reason = z.string().trim().min(1).max(2000)

type AskedOf<B> = Pick<Asked<{ proposal: string }, never, B>, 'principal' | 'params' | 'body' | 'remember'>

/** What a decision is made of, with the answer that stands for its request id. */
function decidingOf<B extends { reason?: string } | undefined>({ principal, params, body, remember }: AskedOf<B>) {
  const { role, id } = principal
  const said = body?.reason === undefined ? {} : { reason: body.reason }
  return {
    id: params.proposal,
    by: { role, id },
    ...said,
    remember: (row: Parameters<typeof viewProposal>[0]) => remember(viewProposal(row)),
  }
}

export const submitProposalForReview = route({
  method: 'POST',
  path: '/api/proposals/{proposal}/submission',
  act: 'propose',
  summary: '提交审核: put a draft of one’s own before a second person',
  params: proposalParams,
  answers: proposalView,
  answer: async (asked) => viewProposal(await submitProposal(asked.ports, decidingOf(asked))),
})

export const approveProposalForGood = route({
  method: 'POST',
  path: '/api/proposals/{proposal}/approval',
  act: 'approve',
  summary: '审核通过: a second person approves, and all of it comes into force at once',
  params: proposalParams,
  answers: proposalView,
  answer: async (asked) => viewProposal(await approveProposal(asked.ports, decidingOf(asked))),
})

export const returnProposalToAuthor = route({
  method: 'POST',
  path: '/api/proposals/{proposal}/return',
  act: 'approve',
  summary: '退回修改: a second person sends it back, with the reason',
  params: proposalParams,
  body: z.strictObject({ reason }),
  answers: proposalView,
  answer: async (asked) => viewProposal(await returnProposal(asked.ports, decidingOf(asked))),
})

export const withdrawOwnProposal = route({
  method: 'POST',
  path: '/api/proposals/{proposal}/withdrawal',
  act: 'propose',
  summary: '撤回: the author takes back what is not in force',
  params: proposalParams,
  body: z.strictObject({ reason: reason.optional() }),
  answers: proposalView,
  answer: async (asked) => viewProposal(await withdrawProposal(asked.ports, decidingOf(asked))),
})
