import * as z from 'zod'
import type { Bundle, Item } from '../../bundle/model.ts'
import { findTruth } from '../../rules/facts.ts'

/** A condition of the item in front of its officer. What the form shows of it is a hint and never a gate (003 §13). */
export const conditionView = z.object({
  says: z.string(),
  basis: z.string().optional(),
  holds: z.boolean().optional().describe('As far as the form shows it; absent: a person has to see'),
})

/** The conditions of an item, with what the form shows of them. */
export function viewConditions(
  { catalogue: { tables } }: Bundle,
  { conditions = [] }: Item,
  form: Readonly<Record<string, string>>,
): z.infer<typeof conditionView>[] {
  return conditions.map(({ says, basis, when }) => ({
    says,
    basis,
    holds: when === undefined ? undefined : findTruth(when, { form, tables }),
  }))
}
