import type { Ports } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { type AccountRow, accountKey, loginKey, type RegistrationsRow, registrationsKey } from '../rows/accounts.ts'
import { getPasswords } from './accounts.ts'
import { plainLogin, refuseWeak } from './login.ts'
import { newSession } from './sessions.ts'
import { whoOf } from './sign-in.ts'

/** So many accounts a minute, of all people together: registering can neither fill the store nor keep others from signing in. */
const mostAMinute = 60

/** An applicant's account, signed in to. Throws Refusal invalid, taken or busy. */
export async function register(
  ports: Ports,
  { login, name, password }: { readonly login: string; readonly name: string; readonly password: string },
) {
  refuseWeak(password, login)
  const plain = plainLogin(login)
  await countRegistration(ports)
  if (await ports.table.get(loginKey(plain))) throw new Refusal('taken')
  const id = ports.ids.next()
  const account: AccountRow = {
    ...accountKey(id),
    id,
    // The application's owner: whoever learns it learns no login.
    principal: { role: 'applicant', id: ports.ids.next() },
    name,
    rev: 1,
    epoch: 1,
    login,
    password: await getPasswords(ports).hash(password),
  }
  const { secret, writes } = newSession(ports, whoOf(account))
  const { done } = await ports.table.transact([
    { put: { ...loginKey(plain), account: id }, if: 'absent' },
    { put: account, if: 'absent' },
    ...writes,
  ])
  if (!done) throw new Refusal('taken')
  return { account, session: secret }
}

/** How often it is tried again when others register at the same moment. */
const tries = 20

async function countRegistration({ table, clock }: Ports): Promise<void> {
  const minute = Math.floor(clock.now() / 60_000)
  for (let i = 0; i < tries; i++) {
    const row = (await table.get(registrationsKey)) as RegistrationsRow | undefined
    const count = (row?.minute === minute ? row.count : 0) + 1
    if (count > mostAMinute) break
    const next: RegistrationsRow = { ...registrationsKey, minute, count }
    const same = row ? { equals: { minute: row.minute, count: row.count } } : 'absent'
    const { done } = await table.transact([{ put: next, if: same }])
    if (done) return
  }
  throw new Refusal('busy')
}
