import type { Product } from '../lib/adapters/local/product.ts'
import { type StaffRow, staff } from '../lib/desk/rows/accounts.ts'
import { getAccount } from '../lib/desk/signing-in/accounts.ts'
import { invite } from '../lib/desk/signing-in/first-links.ts'
import { roleWords } from '../lib/desk/words.ts'

/** The place of the first administrator's first link, which is given out once; undefined when there has been an administrator. */
export async function findFirstLink({ ports, store }: Product): Promise<string | undefined> {
  const rows = (await ports.table.query(staff)) as readonly StaffRow[]
  const accounts = await Promise.all(rows.map(({ sk }) => getAccount(ports, sk)))
  if (accounts.some(({ principal }) => principal.role === 'administrator')) return undefined
  const { link } = await invite(ports, { role: 'administrator' }, roleWords.administrator.zh)
  await store.durable()
  return link
}
