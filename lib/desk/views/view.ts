import * as z from 'zod'
import { combineFiled } from '../../application/filed-form.ts'
import { isGapOpen } from '../../application/gaps/gaps.ts'
import type { Application } from '../changes/application.ts'
import type { Language } from '../words.ts'
import { decisionView, viewDecision } from './decision-view.ts'
import { dueView, viewDue } from './due-view.ts'
import { findDepartment, nameItem } from './names.ts'
import { promisesView, viewPromises } from './promises-view.ts'

/** An item as people see it: how far it is, and what came of it. */
export const itemView = z.object({
  id: z.string(),
  name: z.string(),
  department: z.string(),
  departmentId: z.string(),
  after: z.array(z.string()),
  status: z.string(),
  round: z.number(),
  correction: z.object({ says: z.string(), fields: z.array(z.string()), materials: z.array(z.string()) }).optional(),
  outcome: z.string().optional(),
  because: z
    .string()
    .optional()
    .describe(
      'The item without whose result this one could not have its own, or the promised material that did not come',
    ),
  certificate: z.object({ name: z.string(), number: z.string() }).optional(),
  ...dueView.shape,
  ...decisionView.shape,
  ...promisesView.shape,
})
export type ItemView = z.infer<typeof itemView>

export function viewItems(application: Application, language: Language = 'zh'): ItemView[] {
  const { bundle, state } = application
  return bundle.items.flatMap(({ item, after }) => {
    const known = bundle.catalogue.items[item]
    const standing = state.items[item]
    if (!known || !standing) return []
    const { status, round, correction, outcome, because, number } = standing
    const certificate = bundle.catalogue.certificates[known.certificate ?? '']
    return [
      {
        id: item,
        name: nameItem(bundle, item, language),
        department: findDepartment(bundle, item).name,
        departmentId: known.department,
        after: after.filter((need) => state.items[need]?.status !== 'not-applicable'),
        status,
        round,
        correction:
          status === 'correcting' && correction
            ? { says: correction.says, fields: [...correction.fields], materials: [...correction.materials] }
            : undefined,
        outcome,
        because,
        certificate: certificate && number ? { name: certificate.name, number } : undefined,
        ...viewDue(application, item, language),
        ...viewDecision(standing, language),
        ...viewPromises(application, item, standing),
      },
    ]
  })
}

/** The names of the fields and materials that a correction may ask for: those that the applicant was asked for this item. */
export function correctable(
  { bundle, state }: Application,
  item: string,
): { fields: readonly string[]; materials: readonly string[] } {
  const { fields, papers } = combineFiled(bundle, state)
  return {
    fields: fields.filter(({ items }) => items.includes(item)).map(({ element }) => element.id),
    materials: papers
      .filter(({ items, material }) => items.includes(item) && !isGapOpen(state, material.id))
      .map(({ material }) => material.id),
  }
}
