import * as z from 'zod'
import { remedies } from '../../application/acceptance/remedies.ts'
import type { ItemState } from '../../application/item-state.ts'

/** A decision as people see it: under which seal and delegation, and of a refusal what can be done against it. */
export const decisionView = z.object({
  decision: z
    .object({
      decision: z.string(),
      reason: z.string().optional(),
      basis: z.string().optional(),
      at: z.number(),
      points: z.array(z.string()).optional().describe('Review points that were looked at'),
      seal: z.string().optional(),
      delegation: z.string().optional().describe('The delegation under which a chief representative decided'),
      remedies: z
        .array(z.object({ way: z.string(), says: z.string(), within: z.string(), article: z.string() }))
        .optional(),
    })
    .optional(),
  extension: z.object({ days: z.number(), reason: z.string(), approver: z.string(), at: z.number() }).optional(),
})

export function viewDecision({ decision: made, extension }: ItemState): z.infer<typeof decisionView> {
  if (!made) return { extension }
  const { decision, reason, basis, at, points, seal, delegation } = made
  const ways = decision === 'refused' ? remedies.map((remedy) => ({ ...remedy })) : undefined
  return {
    decision: { decision, reason, basis, at, points: points && [...points], seal, delegation, remedies: ways },
    extension,
  }
}
