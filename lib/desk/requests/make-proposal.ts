import { draftProposal, redraftProposal } from '../publishing/make-proposal.ts'
import { proposalBody, proposalParams, proposalView, viewProposal } from '../publishing/proposal-shape.ts'
import { route } from '../route.ts'

/** 10 MB of files, with what JSON adds to them. */
const largest = 14 * 1_048_576

export const makeProposal = route({
  method: 'POST',
  path: '/api/proposals',
  act: 'propose',
  status: 201,
  largest,
  summary: '起草目录变更: sources to be published, or an item to be suspended, resumed or cancelled; checked at once',
  body: proposalBody,
  answers: proposalView,
  answer: async ({ ports, principal: { role, id }, body, remember }) =>
    viewProposal(await draftProposal(ports, { role, id }, body, (row) => remember(viewProposal(row)))),
})

export const remakeProposal = route({
  method: 'PUT',
  path: '/api/proposals/{proposal}',
  act: 'propose',
  largest,
  summary: '修改目录变更: other contents for a draft of one’s own, or for one that was returned',
  params: proposalParams,
  body: proposalBody,
  answers: proposalView,
  answer: async ({ ports, principal: { role, id }, params, body, remember }) =>
    viewProposal(
      await redraftProposal(ports, { role, id }, { id: params.proposal, wanted: body }, (row) =>
        remember(viewProposal(row)),
      ),
    ),
})
