import type { Principal } from '../../application/may.ts'
import type { Ports, Write } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import {
  type AccountRow,
  accountKey,
  failuresKey,
  type LinkRow,
  linkKey,
  loginKey,
  staffKey,
} from '../rows/accounts.ts'
import { changeAccount, getAccount, getPasswords } from './accounts.ts'
import { plainLogin, refuseWeak } from './login.ts'
import { hashSecret, makeSecret } from './secret.ts'
import { newSession } from './sessions.ts'
import { whoOf } from './sign-in.ts'

/** How long a first link holds (ms). */
const holds = 7 * 24 * 60 * 60_000

/** What is given to the person, on whatever way: the place of the page, and until when it holds. */
interface FirstLink {
  readonly account: string
  readonly link: `/first/${string}`
  readonly until: number
}

/** An account for one of the staff, and the link with which they open it. `principal.id` is theirs for good. */
export async function invite(ports: Ports, who: Omit<Principal, 'id'>, name: string): Promise<FirstLink> {
  const id = ports.ids.next()
  const account: AccountRow = {
    ...accountKey(id),
    id,
    principal: { ...who, id: ports.ids.next() },
    name,
    rev: 1,
    epoch: 1,
  }
  const { given, link, write } = makeLink(ports, id)
  const { done } = await ports.table.transact([
    { put: { ...account, link }, if: 'absent' },
    { put: { ...staffKey(id) }, if: 'absent' },
    write,
  ])
  if (!done) throw new Error('a fresh account was there already')
  return given
}

/** Another first link: the one before, the password and all sessions end; `also` is written with it. Throws Refusal not-now for an account that has ended. */
export async function renewLink(ports: Ports, id: string, also: readonly Write[] = []): Promise<FirstLink> {
  const account = await getAccount(ports, id)
  if (account.ended !== undefined) throw new Refusal('not-now', { status: 'ended' })
  const { given, link, write } = makeLink(ports, id)
  const changed = changeAccount(account, { link, password: undefined, epoch: account.epoch + 1 })
  const { done } = await ports.table.transact([changed.write, write, ...removeLink(account), ...also])
  if (!done) throw new Refusal('changed-meanwhile')
  return given
}

/** Whoever leaves: nothing opens the account any more. What they did stays theirs. */
export async function endAccount(ports: Ports, id: string): Promise<AccountRow> {
  const account = await getAccount(ports, id)
  if (account.ended !== undefined) return account
  const { next, write } = changeAccount(account, {
    ended: ports.clock.now(),
    link: undefined,
    password: undefined,
    epoch: account.epoch + 1,
  })
  const { done } = await ports.table.transact([write, ...removeLink(account)])
  if (!done) throw new Refusal('changed-meanwhile')
  return next
}

/** Whom a link is for, and until when. Links that are wrong, used or old are all not found. */
export async function getLinked(ports: Ports, secret: string) {
  const kept = hashSecret(secret)
  const row = (await ports.table.get(linkKey(kept))) as LinkRow | undefined
  if (!row || row.until <= ports.clock.now()) throw new Refusal('not-found')
  const account = await getAccount(ports, row.account)
  if (account.link !== kept) throw new Refusal('not-found')
  return { account, until: row.until }
}

/** Sets login and password, uses the link up, and signs in. Throws Refusal not-found, invalid or taken. */
export async function useLink(ports: Ports, secret: string, chosen: { login: string; password: string }) {
  const { account } = await getLinked(ports, secret)
  refuseWeak(chosen.password, chosen.login)
  const password = await getPasswords(ports).hash(chosen.password)
  const { next, write } = changeAccount(account, {
    login: chosen.login,
    password,
    link: undefined,
    epoch: account.epoch + 1,
  })
  const session = newSession(ports, whoOf(next))
  const logins = moveLogin(account, plainLogin(chosen.login))
  const outcome = await ports.table.transact([write, ...logins, ...removeLink(account), ...session.writes])
  // Whoever was faster with the same link has changed the account.
  if (!outcome.done) throw new Refusal(outcome.refused === 0 ? 'not-found' : 'taken')
  return { account: next, session: session.secret }
}

function moveLogin({ id, login }: AccountRow, plain: string): readonly Write[] {
  const before = login === undefined ? undefined : plainLogin(login)
  const same = before === plain
  return [
    { put: { ...loginKey(plain), account: id }, if: same ? { equals: { account: id } } : 'absent' },
    { remove: failuresKey(plain) },
    ...(before === undefined || same ? [] : [{ remove: loginKey(before) }]),
  ]
}

function makeLink({ clock }: Ports, account: string) {
  const secret = makeSecret()
  const link = hashSecret(secret)
  const until = clock.now() + holds
  const row: LinkRow = { ...linkKey(link), account, until }
  const write: Write = { put: row, if: 'absent' }
  const given: FirstLink = { account, link: `/first/${secret}`, until }
  return { given, link, write }
}

const removeLink = ({ link }: AccountRow): readonly Write[] => (link === undefined ? [] : [{ remove: linkKey(link) }])
