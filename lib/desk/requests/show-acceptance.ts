import * as z from 'zod'
import { uncheckedItems } from '../../application/acceptance/checks.ts'
import { originalsOf } from '../../application/acceptance/conclude.ts'
import { placesAsked, splitPlaces } from '../../application/acceptance/places.ts'
import { findApplicantName, findPhone, maskPhone } from '../../application/applicant-name.ts'
import { combineFiled } from '../../application/filed-form.ts'
import { findShare } from '../../application/form.ts'
import { may } from '../../application/may.ts'
import { type Application, findPresent } from '../changes/application.ts'
import { applicationId } from '../ids-shape.ts'
import { getPapers, itemsWithOriginals } from '../originals.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import type { PapersRow } from '../rows/application.ts'
import { acceptanceView, viewAcceptance } from '../views/acceptance-view.ts'
import { agentView, viewAgent } from '../views/agent-view.ts'
import { filledField, viewFilled } from '../views/field-view.ts'
import { fileView, viewFile } from '../views/material-view.ts'
import { listActs, mayView } from '../views/may-view.ts'
import { findDepartment, nameBundle, named, nameItem, nameMaterial, namesView, viewNames } from '../views/names.ts'
import { type Authority, findAuthorities } from '../window-authority.ts'
import type { Language } from '../words.ts'

const materialView = z.object({
  id: z.string(),
  name: z.string(),
  medium: z.string().optional().describe('Absent: not handed in'),
  file: fileView.optional(),
  look: z.array(z.string()).describe('What is looked at: complete, in-form, original-equals-copy'),
})

const itemView = z.object({
  id: z.string(),
  name: z.string(),
  department: z.string(),
  departmentId: z.string(),
  toCheck: z.boolean().describe('Whether its form is to be looked at now; after a correction only what it touched'),
  delegation: z.string().optional().describe('The department’s delegation to you; absent: none in force'),
  qualified: z.boolean().describe('Whether you were trained for it'),
  points: z.array(z.object({ id: z.string(), name: z.string() })).describe('审查要点'),
  form: z.record(z.string(), z.string()),
  fields: z.array(filledField).describe('The same as `form`, in its order and in words'),
  materials: z.array(materialView),
})

/** 受理清单: what the window looks at, item by item and material by material (003 §21). */
export const showAcceptance = route({
  method: 'GET',
  path: '/api/acceptances/{application}',
  act: 'receive',
  summary: '受理核对: by item what was handed in, what is to be looked at, and whether you may take it',
  params: z.strictObject({ application: applicationId }),
  answers: z.object({
    application: z.string(),
    bundle: z.string(),
    bundleName: z.string(),
    applicant: z.string().optional().describe('In full: the window checks who it is'),
    phone: z.string().optional().describe('Of the applicant, masked'),
    status: z.string(),
    submittedAt: z.number(),
    channel: z.enum(['online', 'counter']).optional(),
    names: namesView,
    missing: z.array(named).describe('Materials that were asked for and not handed in; a promised one comes later'),
    may: mayView,
    originals: z.array(z.string()).describe('Materials whose originals are still to be seen'),
    acceptance: acceptanceView,
    agent: agentView
      .optional()
      .describe('代办: whose authority is to be looked at too, as the material `agent-authority`'),
    items: z.array(itemView),
  }),
  async answer({ ports, principal, params, language }) {
    const application = await findPresent(ports, params.application)
    const status = application?.state.status
    if (!application || !status || !may(principal, 'receive', { status })) throw new Refusal('not-found')
    const { bundle, state } = application
    const items = bundle.items.map(({ item }) => item).filter((item) => state.items[item]?.outcome === undefined)
    const papers = await getPapers(ports, params.application)
    const rights = await findAuthorities(ports, principal, application, items, ports.clock.now())
    return {
      application: params.application,
      bundle: bundle.id,
      ...viewFiling(application, papers, language),
      status,
      submittedAt: state.submittedAt,
      channel: state.channel,
      may: listActs(principal, [...(mayTake(application, rights) ? (['accept'] as const) : []), 'hand-papers'], {
        status,
      }),
      originals: originalsOf(state),
      acceptance: viewAcceptance(application, language),
      agent: viewAgent(papers.papers.agent, state.agent),
      items: rights.flatMap((right) => viewItem(application, papers, right, language)),
    }
  },
})

/** Whether all that is to be looked at now is theirs to take: the window accepts a bundle as one. */
function mayTake(application: Application, rights: readonly Authority[]): boolean {
  const { state } = application
  const wanted = state.status === 'verifying' ? itemsWithOriginals(application) : uncheckedItems(state)
  return rights.every(
    ({ item, delegation, qualified }) => !wanted.includes(item) || (delegation !== undefined && qualified),
  )
}

/** Whose filing it is, and what of it is not there. */
function viewFiling({ bundle, state }: Application, { papers }: PapersRow, language: Language) {
  const phone = findPhone(bundle, papers.form)
  const wanted = combineFiled(bundle, state).papers.filter(({ material }) => !papers.materials[material.id])
  return {
    bundleName: nameBundle(bundle, language),
    applicant: findApplicantName(bundle, papers.form),
    phone: phone && maskPhone(phone),
    names: viewNames(bundle, papers, state),
    missing: wanted.map(({ material: { id, name } }) => ({ id, name })),
  }
}

function viewItem(
  { bundle, state }: Application,
  { papers }: PapersRow,
  { item: id, delegation, qualified }: Authority,
  language: Language,
): z.infer<typeof itemView>[] {
  const item = bundle.catalogue.items[id]
  if (!item) return []
  const asked = [...placesAsked(bundle, state)].filter(([, items]) => items.includes(id)).map(([at]) => at)
  const { fields, materials } = splitPlaces(asked)
  return [
    {
      id,
      name: nameItem(bundle, id, language),
      department: findDepartment(bundle, id).name,
      departmentId: item.department,
      toCheck: uncheckedItems(state).includes(id),
      delegation: delegation?.id,
      qualified,
      points: (item.points ?? []).map((point) => ({ ...point })),
      form: findShare(papers.form, fields),
      fields: viewFilled(bundle, fields, papers.form, language),
      materials: materials.map((material) => {
        const handedIn = papers.materials[material]
        const medium = handedIn?.medium
        return {
          id: material,
          name: nameMaterial(bundle, material),
          medium,
          file: handedIn && viewFile(handedIn),
          look: ['complete', 'in-form', ...(medium === 'paper' ? ['original-equals-copy'] : [])],
        }
      }),
    },
  ]
}
