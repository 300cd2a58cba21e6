import {
  approveProposalForGood,
  returnProposalToAuthor,
  submitProposalForReview,
  withdrawOwnProposal,
} from './requests/decide-proposal.ts'
import { listProposals, showProposal, showProposalSources } from './requests/list-proposals.ts'
import { makeProposal, remakeProposal } from './requests/make-proposal.ts'
import type { Route } from './route.ts'

/** What is to be published, and who approves it. On one computer only: on AWS nothing that people reach may publish (docs/decisions/0011). */
export const routes: readonly Route[] = [
  makeProposal,
  remakeProposal,
  submitProposalForReview,
  approveProposalForGood,
  returnProposalToAuthor,
  withdrawOwnProposal,
  listProposals,
  showProposal,
  showProposalSources,
]
