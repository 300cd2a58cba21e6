import * as z from 'zod'
import { route } from '../route.ts'
import { getCurrent } from '../versions.ts'
import { reductionView, viewReduction } from '../views/reduction-view.ts'
import { id } from './papers-body.ts'

const named = z.object({ id: z.string(), name: z.string() })

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
    situations: z.array(
      z.object({ id: z.string(), ask: z.string(), why: z.string().optional(), answers: z.array(named) }),
    ),
    items: z.array(z.object({ id: z.string(), name: z.string(), department: named, after: z.array(z.string()) })),
    ways: z.array(z.string()),
    reductions: reductionView,
  }),
  async answer({ ports, params }) {
    const { bundle, version } = await getCurrent(ports, params.bundle)
    const { departments, items } = bundle.catalogue
    return {
      bundle: bundle.id,
      name: bundle.name,
      version,
      for: bundle.for,
      lead: departments[bundle.lead]?.name ?? bundle.lead,
      situations: bundle.situations.map(({ id, ask, why, answers }) => ({ id, ask, why, answers: [...answers] })),
      items: bundle.items.map(({ item, after }) => {
        const { name, department } = items[item] ?? { name: item, department: '' }
        return {
          id: item,
          name,
          department: { id: department, name: departments[department]?.name ?? '' },
          after: [...after],
        }
      }),
      ways: [...bundle.deliver.ways],
      reductions: viewReduction(bundle),
    }
  },
})
