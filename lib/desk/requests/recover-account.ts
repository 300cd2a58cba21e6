import * as z from 'zod'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type RecoveryRow, recoveries, recoveryKey } from '../rows/accounts.ts'
import { findAccountByLogin } from '../signing-in/accounts.ts'
import { renewLink } from '../signing-in/first-links.ts'
import { plainLogin, typedLogin } from '../signing-in/login.ts'

/** Whoever cannot sign in any more comes with their identity document. Accounts of staff are the administrator's to mend. */
export const recoverAccount = route({
  method: 'POST',
  path: '/api/accounts/recovery',
  act: 'recover-account',
  status: 201,
  summary:
    '重设密码: a new first link for an applicant who has forgotten the password and whose identity was checked at the window; the old password and all sessions end',
  body: z.strictObject({ login: typedLogin }),
  answers: z.object({
    name: z.string().describe('Whose account it is, as they gave it: held against the identity document'),
    link: z.string().describe('A place on our own pages; for one use, and told this once'),
    until: z.number(),
  }),
  async answer({ ports, principal, body }) {
    const account = await findAccountByLogin(ports, plainLogin(body.login))
    if (account?.principal.role !== 'applicant') throw new Refusal('not-found')
    const at = ports.clock.now()
    const note = { put: { ...recoveryKey(at, account.id), account: account.id, by: principal.id, at } }
    const { link, until } = await renewLink(ports, account.id, [note])
    return { name: account.name, link, until }
  },
})

export const listRecoveries = route({
  method: 'GET',
  path: '/api/accounts/recoveries',
  act: 'oversee',
  summary: 'Which clerk has let whom choose a new password, and when; the oldest first',
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(500).default(100),
    after: z.string().min(1).max(100).optional(),
  }),
  answers: z.object({
    recoveries: z.array(z.object({ account: z.string(), by: z.string(), at: z.number() })),
    next: z.string().optional(),
  }),
  async answer({ ports, query: { limit, after } }) {
    const rows = (await ports.table.query({ ...recoveries, limit, after })) as readonly RecoveryRow[]
    return {
      recoveries: rows.map(({ account, by, at }) => ({ account, by, at })),
      next: rows.length === limit ? rows.at(-1)?.sk : undefined,
    }
  },
})
