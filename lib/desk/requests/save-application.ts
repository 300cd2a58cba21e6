import * as z from 'zod'
import { concerns } from '../../application/may.ts'
import { draftWrites, getOwnDraft, redraftWrites, refuseUnknown } from '../drafts.ts'
import { applicationId } from '../ids-shape.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { getCurrent } from '../versions.ts'
import { papersBody, toPapers } from './papers-body.ts'

const saved = z.object({ application: z.string(), revision: z.number() })

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
    const answer = { application: id, revision: 1 }
    const { done } = await ports.table.transact([
      ...draftWrites(id, principal.id, bundle.id, papers),
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
    refuseUnknown((await getCurrent(ports, row.bundle)).bundle, papers)
    const answer = { application: params.application, revision: row.revision + 1 }
    const { done } = await ports.table.transact([
      ...redraftWrites(params.application, row, papers),
      ...remember(answer),
    ])
    if (!done) throw new Refusal('changed-meanwhile')
    return answer
  },
})
