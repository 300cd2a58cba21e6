import * as z from 'zod'
import { shareOnTheSpot } from '../../application/review/on-the-spot.ts'
import { getCurrentLaw } from '../law.ts'
import { route } from '../route.ts'
import { getVersion, listCurrent } from '../versions.ts'

export const reportOnTheSpot = route({
  method: 'GET',
  path: '/api/reports/on-the-spot',
  act: 'oversee',
  summary: '即办率: per department, the share of the items it offers that are decided on the spot (promise of 0 days)',
  answers: z.object({
    line: z.number().describe('Departments below are told to raise their share (004 §8)'),
    departments: z.array(
      z.object({
        department: z.string(),
        name: z.string(),
        items: z.number(),
        onTheSpot: z.number(),
        share: z.number(),
        flagged: z.boolean(),
      }),
    ),
  }),
  async answer({ ports }) {
    const { settings } = await getCurrentLaw(ports)
    const current = await listCurrent(ports)
    const versions = await Promise.all(current.map(({ bundle, version }) => getVersion(ports, bundle, version)))
    const bundles = versions.map(({ bundle }) => bundle)
    return { line: settings.onTheSpotShare, departments: shareOnTheSpot(bundles, settings.onTheSpotShare) }
  },
})
