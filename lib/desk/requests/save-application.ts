import * as z from 'zod'
import type { Papers } from '../../application/faults.ts'
import { concerns } from '../../application/may.ts'
import type { Bundle } from '../../bundle/model.ts'
import { findApplicable } from '../../rules/plan.ts'
import { draftWrites, getOwnDraft, redraftWrites, refuseUnknown } from '../drafts.ts'
import { applicationId } from '../ids-shape.ts'
import { findReused, reusedView, viewReused } from '../library.ts'
import type { Ports } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { getCurrent } from '../versions.ts'
import { papersBody, toPapers } from './papers-body.ts'

const saved = z.object({
  application: z.string(),
  revision: z.number(),
  reused: reusedView.optional().describe('区域评估: materials that are not asked, since results of others serve'),
})

/** What need not be handed in with the form as it is now; submission looks again. */
async function tellReused(ports: Ports, bundle: Bundle, papers: Papers) {
  const { reused } = await findReused(ports, bundle, findApplicable(bundle, papers.answers).items, papers)
  return Object.keys(reused).length > 0 ? { reused: viewReused(bundle, reused) } : {}
}

export const saveApplication = route({
  method: 'POST',
  path: '/api/applications',
  act: 'save',
  status: 201,
  summary: '保存: begin a combined application; it can be saved as often as wanted before it is submitted',
  body: papersBody.omit({ revision: true }),
  answers: saved,
  async answer({ ports, principal, body, remember }) {
    const { bundle } = await getCurrent(ports, body.bundle)
    if (!concerns(principal, 'save', { owner: principal.id })) throw new Refusal('forbidden')
    const papers = toPapers(body)
    refuseUnknown(bundle, papers)
    const id = ports.ids.next()
    const answer = { application: id, revision: 1, ...(await tellReused(ports, bundle, papers)) }
    const { done } = await ports.table.transact([
      ...draftWrites(id, principal.id, bundle.id, papers, ports.clock.now()),
      ...remember(answer),
    ])
    if (!done) throw new Refusal('changed-meanwhile')
    return answer
  },
})

export const resaveApplication = route({
  method: 'PUT',
  path: '/api/applications/{application}',
  act: 'save',
  summary: '保存: replace what was saved; files handed in before stay',
  params: z.strictObject({ application: applicationId }),
  body: papersBody,
  answers: saved,
  async answer({ ports, principal, params, body, remember }) {
    const row = await getOwnDraft(ports, principal, params.application)
    if (body.revision !== undefined && body.revision !== row.revision)
      throw new Refusal('changed-meanwhile', { revision: row.revision })
    if (body.bundle !== row.bundle)
      throw new Refusal('invalid', { problems: [{ at: 'bundle', wrong: 'not-a-choice' }] })
    const papers = toPapers(body, row.papers.materials)
    const { bundle } = await getCurrent(ports, row.bundle)
    refuseUnknown(bundle, papers)
    const told = await tellReused(ports, bundle, papers)
    const answer = { application: params.application, revision: row.revision + 1, ...told }
    const { done } = await ports.table.transact([
      ...redraftWrites(params.application, row, papers, ports.clock.now()),
      ...remember(answer),
    ])
    if (!done) throw new Refusal('changed-meanwhile')
    return answer
  },
})
