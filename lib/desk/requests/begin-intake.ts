import * as z from 'zod'
import { maskName } from '../../application/applicant-name.ts'
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
    holder: z
      .string()
      .max(200)
      .optional()
      .describe(
        'With `login`: whose account it is, masked (张*), as the refusal without it says: the clerk has read it',
      ),
  }),
  answers: z.object({ application: z.string(), revision: z.number() }),
  async answer({ ports, principal, body: { account, login, holder, ...body }, remember }) {
    const { bundle } = await getCurrent(ports, body.bundle)
    const papers = toPapers(body)
    refuseUnknown(bundle, papers)
    const found = login === undefined ? undefined : await getHolder(ports, login, holder)
    const owner = found?.owner ?? account
    const id = ports.ids.next()
    const answer = { application: id, revision: 1 }
    const window = {
      clerk: principal.id,
      ...(owner !== undefined && { consentAt: ports.clock.now() }),
      ...found?.shown,
    }
    const { done } = await ports.table.transact([
      ...draftWrites(id, owner ?? windowOwner(id), bundle.id, papers, ports.clock.now(), window),
      ...remember(answer),
    ])
    if (!done) throw new Refusal('changed-meanwhile')
    return answer
  },
})

/**
 * Under which id the applicant acts whom a login lets in, and what the window sees of their account. Nothing is put into an
 * account before the clerk has seen whose it is: a slip of a key may hit a stranger's. Throws Refusal invalid, and
 * unconfirmed with the masked name until `holder` is that name.
 */
async function getHolder(ports: Ports, login: string, holder: string | undefined) {
  const plain = plainLogin(login)
  const found = await findAccountByLogin(ports, plain)
  if (found?.principal.role !== 'applicant')
    throw new Refusal('invalid', { problems: [{ at: 'login', wrong: 'unknown' }] })
  const masked = maskName(found.name)
  if (holder !== masked) throw new Refusal('unconfirmed', { holder: masked })
  return { owner: found.principal.id, shown: { account: { login: plain, holder: masked } } }
}
