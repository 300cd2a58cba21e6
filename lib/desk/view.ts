import * as z from 'zod'
import { combine } from '../application/form.ts'
import type { Application } from './change.ts'

/** An item as people see it: how far it is, and what came of it. */
export const itemView = z.object({
  id: z.string(),
  name: z.string(),
  department: z.string(),
  after: z.array(z.string()),
  status: z.string(),
  round: z.number(),
  correction: z.object({ says: z.string(), fields: z.array(z.string()), materials: z.array(z.string()) }).optional(),
  decision: z
    .object({ decision: z.string(), reason: z.string().optional(), basis: z.string().optional(), at: z.number() })
    .optional(),
  outcome: z.string().optional(),
  because: z.string().optional().describe('The item without whose result this one could not have its own'),
  certificate: z.object({ name: z.string(), number: z.string() }).optional(),
})
export type ItemView = z.infer<typeof itemView>

export function viewItems({ bundle, state }: Application): ItemView[] {
  return bundle.items.flatMap(({ item, after }) => {
    const known = bundle.catalogue.items[item]
    const standing = state.items[item]
    if (!known || !standing) return []
    const { status, round, correction, decision, outcome, because, number } = standing
    const certificate = bundle.catalogue.certificates[known.certificate ?? '']
    return [
      {
        id: item,
        name: known.name,
        department: bundle.catalogue.departments[known.department]?.name ?? known.department,
        after: after.filter((need) => state.items[need]?.status !== 'not-applicable'),
        status,
        round,
        correction:
          status === 'correcting' && correction
            ? { says: correction.says, fields: [...correction.fields], materials: [...correction.materials] }
            : undefined,
        decision: decision && {
          decision: decision.decision,
          reason: decision.reason,
          basis: decision.basis,
          at: decision.at,
        },
        outcome,
        because,
        certificate: certificate && number ? { name: certificate.name, number } : undefined,
      },
    ]
  })
}

/** The names of the fields and materials that a correction may ask for: those that the applicant was asked for this item. */
export function correctable(
  { bundle, state }: Application,
  item: string,
): { fields: readonly string[]; materials: readonly string[] } {
  const plan = Object.fromEntries(
    Object.entries(state.items).map(([id, { status }]) => [id, status !== 'not-applicable']),
  )
  const { fields, papers } = combine(bundle, plan)
  return {
    fields: fields.filter(({ items }) => items.includes(item)).map(({ element }) => element.id),
    materials: papers.filter(({ items }) => items.includes(item)).map(({ material }) => material.id),
  }
}
