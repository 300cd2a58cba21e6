import * as z from 'zod'
import { route } from '../route.ts'
import { getCurrent } from '../versions.ts'
import { days } from '../views/days-view.ts'
import { findDepartment, nameBundle, named, nameItem, viewSituations } from '../views/names.ts'
import { feeView } from '../views/notice-view.ts'
import { reductionView, viewReduction } from '../views/reduction-view.ts'
import { id } from './papers-body.ts'

const centre = z.object({
  name: z.string(),
  address: z.string(),
  hours: z.string(),
  consult: z.string(),
  complain: z.string(),
})

export const showBundle = route({
  method: 'GET',
  path: '/api/bundles/{bundle}',
  act: 'browse',
  summary: '情形引导: one bundle with its questions, items and ways of delivery',
  params: z.strictObject({ bundle: id }),
  answers: z.object({
    bundle: z.string(),
    name: z.string(),
    version: z.number(),
    for: z.enum(['person', 'enterprise']),
    lead: z.string(),
    promise: days.optional().describe('承诺时限 of the whole, from acceptance to the last result'),
    centre: centre.optional().describe('Where it is done and asked about'),
    situations: z.array(
      z.object({
        id: z.string(),
        ask: z.string(),
        why: z.string().optional(),
        answers: z.array(named),
        conditional: z
          .boolean()
          .describe('Asked only after some answers to those before it; a notice tells which are unanswered'),
      }),
    ),
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        department: named,
        after: z.array(z.string()),
        promise: days.optional(),
        fee: feeView.optional().describe('Absent: free'),
        conditional: z.boolean().describe('Only after some answers'),
      }),
    ),
    ways: z.array(z.string()),
    reductions: reductionView,
  }),
  async answer({ ports, params, language }) {
    const { bundle, version } = await getCurrent(ports, params.bundle)
    const { departments } = bundle.catalogue
    return {
      bundle: bundle.id,
      name: nameBundle(bundle, language),
      version,
      for: bundle.for,
      lead: departments[bundle.lead]?.name ?? bundle.lead,
      promise: bundle.promise && { ...bundle.promise },
      centre: bundle.centre && { ...bundle.centre },
      situations: viewSituations(bundle, language),
      items: bundle.items.map(({ item, after, when }) => {
        const { promise, fee } = bundle.catalogue.items[item] ?? {}
        return {
          id: item,
          name: nameItem(bundle, item, language),
          department: findDepartment(bundle, item),
          after: [...after],
          promise: promise && { ...promise },
          fee: fee && { ...fee },
          conditional: when !== undefined,
        }
      }),
      ways: [...bundle.deliver.ways],
      reductions: viewReduction(bundle),
    }
  },
})
