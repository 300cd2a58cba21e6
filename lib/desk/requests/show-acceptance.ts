import * as z from 'zod'
import { uncheckedItems } from '../../application/acceptance/checks.ts'
import { originalsOf } from '../../application/acceptance/conclude.ts'
import { placesAsked, splitPlaces } from '../../application/acceptance/places.ts'
import { findShare } from '../../application/form.ts'
import { may } from '../../application/may.ts'
import { type Application, findPresent } from '../changes/application.ts'
import { applicationId } from '../ids-shape.ts'
import { getPapers } from '../originals.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import type { PapersRow } from '../rows/application.ts'
import { acceptanceView, viewAcceptance } from '../views/acceptance-view.ts'
import { type Authority, findAuthorities } from '../window-authority.ts'

const materialView = z.object({
  id: z.string(),
  name: z.string(),
  medium: z.string().optional().describe('Absent: not handed in'),
  look: z.array(z.string()).describe('What is looked at: complete, in-form, original-equals-copy'),
})

const itemView = z.object({
  id: z.string(),
  name: z.string(),
  department: z.string(),
  toCheck: z.boolean().describe('Whether its form is to be looked at now; after a correction only what it touched'),
  delegation: z.string().optional().describe('The department’s delegation to you; absent: none in force'),
  qualified: z.boolean().describe('Whether you were trained for it'),
  points: z.array(z.object({ id: z.string(), name: z.string() })).describe('审查要点'),
  form: z.record(z.string(), z.string()),
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
    status: z.string(),
    originals: z.array(z.string()).describe('Materials whose originals are still to be seen'),
    acceptance: acceptanceView,
    items: z.array(itemView),
  }),
  async answer({ ports, principal, params }) {
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
      status,
      originals: originalsOf(state),
      acceptance: viewAcceptance(application),
      items: rights.flatMap((right) => viewItem(application, papers, right)),
    }
  },
})

function viewItem(
  { bundle, state }: Application,
  { papers }: PapersRow,
  { item: id, delegation, qualified }: Authority,
): z.infer<typeof itemView>[] {
  const item = bundle.catalogue.items[id]
  if (!item) return []
  const asked = [...placesAsked(bundle, state)].filter(([, items]) => items.includes(id)).map(([at]) => at)
  const { fields, materials } = splitPlaces(asked)
  return [
    {
      id,
      name: item.name,
      department: bundle.catalogue.departments[item.department]?.name ?? item.department,
      toCheck: uncheckedItems(state).includes(id),
      delegation: delegation?.id,
      qualified,
      points: (item.points ?? []).map((point) => ({ ...point })),
      form: findShare(papers.form, fields),
      materials: materials.map((material) => {
        const medium = papers.materials[material]?.medium
        return {
          id: material,
          name: bundle.catalogue.materials[material]?.name ?? material,
          medium,
          look: ['complete', 'in-form', ...(medium === 'paper' ? ['original-equals-copy'] : [])],
        }
      }),
    },
  ]
}
