import * as z from 'zod'
import { findMaskedApplicant } from '../../application/applicant-name.ts'
import { findShare } from '../../application/form.ts'
import { gapDue } from '../../application/gaps/gaps.ts'
import { findTaskKind } from '../../application/lists.ts'
import { openGaps } from '../../application/settled.ts'
import type { Item } from '../../bundle/model.ts'
import { printDay } from '../../rules/calendar/day.ts'
import type { Application } from '../changes/application.ts'
import type { PapersRow } from '../rows/application.ts'
import type { Language } from '../words.ts'
import { taskAgentView, viewTaskAgent } from './agent-view.ts'
import { filledField, viewFilled } from './field-view.ts'
import { materialView, viewMaterials } from './material-view.ts'
import { nameBundle, named, nameMaterial } from './names.ts'
import { correctable } from './view.ts'

/** What the page of a task shows of the item's papers, with names for everything. */
export const taskPage = z.object({
  bundleName: z.string(),
  applicant: z.string().optional().describe('Masked: 张*'),
  submittedAt: z.number(),
  signedAt: z.number().optional().describe('When the department signed for the file'),
  kind: z.string().optional().describe('check, review, second-look or post-check; absent: nothing is asked of it now'),
  fields: z.array(filledField).describe('The same as `form`, in its order and in words'),
  materials: z.array(materialView),
  later: z
    .array(z.object({ id: z.string(), name: z.string(), due: z.string().optional() }))
    .describe('容缺: promised materials that have not come, and their last day'),
  agent: taskAgentView.optional().describe('代办: it was filed for the applicant, with their authority'),
  correctable: z
    .object({ fields: z.array(named), materials: z.array(named) })
    .describe('What a correction may ask for'),
})

export function viewTaskPage(
  application: Application,
  item: Item,
  { papers }: PapersRow,
  { form, language }: { readonly form: Readonly<Record<string, string>>; readonly language: Language },
): z.infer<typeof taskPage> {
  const { bundle, state, head } = application
  return {
    bundleName: nameBundle(bundle, language),
    applicant: head.applicant ?? findMaskedApplicant(bundle, papers.form),
    submittedAt: state.submittedAt,
    signedAt: state.items[item.id]?.signedIn?.at,
    kind: findTaskKind(state, bundle, item.id),
    fields: viewFilled(bundle, item.elements, form, language),
    materials: viewMaterials(application, findShare(papers.materials, item.materials)),
    later: viewLater(application, item),
    agent: viewTaskAgent(papers.agent, state.agent),
    correctable: viewCorrectable(application, item),
  }
}

/** Promised materials of the item that have not come yet. */
function viewLater(application: Application, { id }: Item) {
  const { state, bundle } = application
  return openGaps(state, bundle, id).map((material) => {
    const due = gapDue(application, material)
    return { id: material, name: nameMaterial(bundle, material), due: due === undefined ? undefined : printDay(due) }
  })
}

function viewCorrectable(application: Application, { id }: Item) {
  const { fields, materials } = correctable(application, id)
  const { elements } = application.bundle.catalogue
  return {
    fields: fields.map((field) => ({ id: field, name: elements[field]?.name ?? field })),
    materials: materials.map((material) => ({ id: material, name: nameMaterial(application.bundle, material) })),
  }
}
