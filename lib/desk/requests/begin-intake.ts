import * as z from 'zod'
import { windowOwner } from '../../application/may.ts'
import { draftWrites, refuseUnknown } from '../drafts.ts'
import type { Ports } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { findAccountByLogin } from '../signing-in/accounts.ts'
import { plainLogin, typedLogin } from '../signing-in/login.ts'
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
    login: typedLogin
      .optional()
      .describe('The same by what they sign in with, where they have an account with a password here'),
  }),
  answers: z.object({ application: z.string(), revision: z.number() }),
  async answer({ ports, principal, body: { account, login, ...body }, remember }) {
    const { bundle } = await getCurrent(ports, body.bundle)
    const papers = toPapers(body)
    refuseUnknown(bundle, papers)
    const owner = login === undefined ? account : await getOwner(ports, login)
    const id = ports.ids.next()
    const answer = { application: id, revision: 1 }
    const window = { clerk: principal.id, ...(owner !== undefined && { consentAt: ports.clock.now() }) }
    const { done } = await ports.table.transact([
      ...draftWrites(id, owner ?? windowOwner(id), bundle.id, papers, ports.clock.now(), window),
      ...remember(answer),
    ])
    if (!done) throw new Refusal('changed-meanwhile')
    return answer
  },
})

/** Under which id the applicant acts whom a login lets in. Throws Refusal invalid. */
async function getOwner(ports: Ports, login: string): Promise<string> {
  const found = await findAccountByLogin(ports, plainLogin(login))
  if (found?.principal.role === 'applicant') return found.principal.id
  throw new Refusal('invalid', { problems: [{ at: 'login', wrong: 'unknown' }] })
}
