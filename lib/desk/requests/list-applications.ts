import * as z from 'zod'
import { route } from '../route.ts'
import { ownedBy } from '../rows/application.ts'

export const listApplications = route({
  method: 'GET',
  path: '/api/applications',
  act: 'save',
  summary: '我的办件: the applicant’s own applications, newest first, at most 100',
  answers: z.array(z.object({ application: z.string(), bundle: z.string() })),
  async answer({ ports, principal }) {
    const rows = await ports.table.query({ ...ownedBy(principal.id), descending: true, limit: 100 })
    return rows.map(({ sk, bundle }) => ({ application: sk, bundle: String(bundle) }))
  },
})
