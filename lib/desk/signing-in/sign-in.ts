import type { Ports } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { AccountRow } from '../rows/accounts.ts'
import { changeAccount, findAccountByLogin, getAccount, getPasswords } from './accounts.ts'
import { countTry, forgetTries, refuseLocked, takeBackTry } from './failures.ts'
import { plainLogin, refuseWeak, strangerLogin } from './login.ts'
import { beginSession, newSession, type Who } from './sessions.ts'

export const whoOf = (account: AccountRow): Who => ({
  principal: account.principal,
  name: account.name,
  account: { id: account.id, epoch: account.epoch },
})

/**
 * The account of a login and its password. A login that nobody has is treated, counted and timed like a wrong password.
 * Throws Refusal wrong-password or locked.
 */
async function proveAccount(ports: Ports, login: string, password: string): Promise<AccountRow> {
  const plain = plainLogin(login)
  const account = await findAccountByLogin(ports, plain)
  const counted = account ? plain : strangerLogin(plain)
  const tried = await countTry(ports, counted)
  const right = await getPasswords(ports)
    .verify(password, account?.password)
    .catch(async (busy) => {
      await takeBackTry(ports, tried)
      throw busy
    })
  if (!account || !right) {
    refuseLocked(tried, ports.clock.now())
    throw new Refusal('wrong-password')
  }
  await forgetTries(ports, counted)
  return account
}

/** Signs in; the new session's secret, and the account. */
export async function signIn(ports: Ports, login: string, password: string) {
  const account = await proveAccount(ports, login, password)
  return { account, session: await beginSession(ports, whoOf(account)) }
}

/** Sets another password: all sessions of the account end, and one begins for whoever did it. */
export async function changePassword(ports: Ports, id: string, { old, new: chosen }: { old: string; new: string }) {
  const { login = '' } = await getAccount(ports, id)
  const account = await proveAccount(ports, login, old)
  if (account.id !== id) throw new Refusal('changed-meanwhile')
  refuseWeak(chosen, login, 'new')
  const password = await getPasswords(ports).hash(chosen)
  const { next, write } = changeAccount(account, { password, epoch: account.epoch + 1 })
  const { secret, writes } = newSession(ports, whoOf(next))
  const { done } = await ports.table.transact([write, ...writes])
  if (!done) throw new Refusal('changed-meanwhile')
  return { account: next, session: secret }
}
