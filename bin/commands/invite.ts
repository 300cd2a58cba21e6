import { parseArgs } from 'node:util'
import { pagesOrigin, readPort } from '../environment.ts'
import { callAs, tellRefusal } from './as-staff.ts'
import { usages } from './usages.ts'

const options = {
  role: { type: 'string' },
  department: { type: 'string' },
  hall: { type: 'boolean' },
  name: { type: 'string' },
  account: { type: 'string' },
  url: { type: 'string' },
} as const

/** Makes an account for one of the staff and prints its first link, or a new one for an account; 1 when the product refuses. */
export async function invite(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options })
  const { account, url = `http://127.0.0.1:${readPort()}`, ...who } = values
  if (account === undefined && (who.role === undefined || who.name === undefined))
    throw new Error(`Whom? Usage: ${usages.invite}`)
  const call = callAs({ role: 'administrator', id: 'command' }, url)
  return tellRefusal(async () => {
    const made =
      account === undefined
        ? await call<Made>('POST', '/api/accounts/invitations', who)
        : await call<Made>('POST', `/api/accounts/${encodeURIComponent(account)}/link`)
    const until = new Date(made.until).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' })
    console.log(`For one use, until ${until}:\n${pagesOrigin() ?? new URL(url).origin}${made.link}`)
  })
}

interface Made {
  readonly link: string
  readonly until: number
}
