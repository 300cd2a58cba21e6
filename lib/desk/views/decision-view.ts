import * as z from 'zod'
import type { ItemState } from '../../application/item-state.ts'
import type { Language } from '../words.ts'
import { remediesView, viewRemedies } from './remedies-view.ts'

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
      remedies: remediesView.optional(),
      stands: z
        .boolean()
        .describe('false: it came to nothing, since the item ended otherwise: a result that it needs was refused'),
    })
    .optional(),
  extension: z.object({ days: z.number(), reason: z.string(), approver: z.string(), at: z.number() }).optional(),
})

export function viewDecision(
  { decision: made, extension, outcome }: ItemState,
  language: Language,
): z.infer<typeof decisionView> {
  if (!made) return { extension }
  const { decision, reason, basis, at, points, seal, delegation } = made
  const ways = decision === 'refused' ? viewRemedies(language) : undefined
  const stands = outcome === undefined || outcome === decision
  return {
    decision: { decision, reason, basis, at, points: points && [...points], seal, delegation, remedies: ways, stands },
    extension,
  }
}
