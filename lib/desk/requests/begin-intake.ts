import * as z from 'zod'
import { windowOwner } from '../../application/may.ts'
import { draftWrites, refuseUnknown } from '../drafts.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { getCurrent } from '../versions.ts'
import { papersBody, toPapers } from './papers-body.ts'

/** Nobody is sent online first: the window files for whoever comes, and without an account the case is the window's to follow (003 §28). */
export const beginIntake = route({
  method: 'POST',
  path: '/api/intakes',
  act: 'intake',
  status: 201,
  summary:
    '窗口收件: begin an application for a person at the counter; it is saved, corrected and followed at the window',
  body: papersBody.omit({ revision: true }).extend({
    account: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('The person’s account, where they have one and want the case to appear there; it appears by itself'),
  }),
  answers: z.object({ application: z.string(), revision: z.number() }),
  async answer({ ports, principal, body: { account, ...body }, remember }) {
    const { bundle } = await getCurrent(ports, body.bundle)
    const papers = toPapers(body)
    refuseUnknown(bundle, papers)
    const id = ports.ids.next()
    const answer = { application: id, revision: 1 }
    const window = { clerk: principal.id, ...(account !== undefined && { consentAt: ports.clock.now() }) }
    const { done } = await ports.table.transact([
      ...draftWrites(id, account ?? windowOwner(id), bundle.id, papers, ports.clock.now(), window),
      ...remember(answer),
    ])
    if (!done) throw new Refusal('changed-meanwhile')
    return answer
  },
})
