import * as z from 'zod'
import type { ItemState } from '../../application/item-state.ts'

const reviewed = z.object({ by: z.string(), at: z.number(), passed: z.boolean(), says: z.string().optional() })

/** What the department's own people see of a review: who has it, who has said what, and what waits for a signature. */
export const reviewView = z.object({
  holder: z.string().optional(),
  reviewed: z.object({ compliance: reviewed.optional(), technical: reviewed.optional() }),
  coReviewers: z.array(
    z.object({
      who: z.string(),
      agrees: z.boolean().optional(),
      says: z.string().optional(),
      at: z.number().optional(),
    }),
  ),
  proposal: z
    .object({
      decision: z.string(),
      reason: z.string().optional(),
      basis: z.string().optional(),
      by: z.string(),
      at: z.number(),
    })
    .optional()
    .describe('Waits for a second signature'),
})

export function viewReview({ holder, reviewed, coReviewers = {}, proposal }: ItemState): z.infer<typeof reviewView> {
  return {
    holder,
    reviewed: { compliance: reviewed?.compliance, technical: reviewed?.technical },
    coReviewers: Object.entries(coReviewers).map(([who, opinion]) => ({ who, ...opinion })),
    proposal: proposal && {
      decision: proposal.decision,
      reason: proposal.reason,
      basis: proposal.basis,
      by: proposal.by,
      at: proposal.at,
    },
  }
}
