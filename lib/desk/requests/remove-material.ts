import * as z from 'zod'
import { getOwnDraft, redraftWrites } from '../drafts.ts'
import { handedInView } from '../handing-in.ts'
import { applicationId, catalogueId } from '../ids-shape.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'

/** The bytes stay stored: other papers may name them too. */
export const removeMaterial = route({
  method: 'POST',
  path: '/api/applications/{application}/materials/{material}/removal',
  act: 'save',
  summary: '删除材料: take what was handed in for a material out of a draft again',
  params: z.strictObject({ application: applicationId, material: catalogueId }),
  answers: handedInView.pick({ application: true, material: true, revision: true }),
  async answer({ ports, principal, params: { application, material }, remember }) {
    const row = await getOwnDraft(ports, principal, application)
    const { [material]: removed, ...materials } = row.papers.materials
    if (!removed) throw new Refusal('not-found')
    const answer = { application, material, revision: row.revision + 1 }
    const writes = redraftWrites(application, row, { ...row.papers, materials }, ports.clock.now())
    const { done } = await ports.table.transact([...writes, ...remember(answer)])
    if (!done) throw new Refusal('changed-meanwhile')
    return answer
  },
})
