import type { Passwords, Ports, Write } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { type AccountRow, accountKey, type LoginRow, loginKey } from '../rows/accounts.ts'

/** Throws Refusal not-found where there are no built-in accounts. */
export function getPasswords({ passwords }: Ports): Passwords {
  if (!passwords) throw new Refusal('not-found')
  return passwords
}

/** Throws Refusal not-found. */
export async function getAccount({ table }: Ports, id: string): Promise<AccountRow> {
  const account = (await table.get(accountKey(id))) as AccountRow | undefined
  if (!account) throw new Refusal('not-found')
  return account
}

/** The account that a login opens; `plain` is its one spelling. */
export async function findAccountByLogin(ports: Ports, plain: string): Promise<AccountRow | undefined> {
  const row = (await ports.table.get(loginKey(plain))) as LoginRow | undefined
  return row && getAccount(ports, row.account)
}

/** The account after a change, and the write of it, which fails when it was changed meanwhile. */
export function changeAccount(account: AccountRow, change: Partial<AccountRow>) {
  const next: AccountRow = { ...account, ...change, rev: account.rev + 1 }
  const write: Write = { put: next, if: { equals: { rev: account.rev } } }
  return { next, write }
}
