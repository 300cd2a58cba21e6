import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from '../../lib/adapters/clock.ts'
import { createTokens, readTokenKey } from '../../lib/adapters/local/tokens.ts'
import { type Account, printAccount } from '../clock/print-account.ts'
import { readPort, settings } from '../environment.ts'
import { createClient, Refused } from '../walk/client.ts'
import { told } from './asked.ts'
import { usages } from './usages.ts'

const usage = usages.clock

/** Prints the account of days of an application of the running product; 1 when there is none of this number. */
export async function clock(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { url: { type: 'string' } } })
  const [application] = positionals
  if (application === undefined || positionals.length > 1) throw new Error(`Which application? Usage: ${usage}`)
  const { folder } = settings()
  if (!existsSync(join(folder, 'token.key')))
    throw new Error(
      `There is no signing key in ${folder}. Start the product first (npm start), with the same ONEVISIT_DATA.`,
    )
  const url = values.url ?? `http://127.0.0.1:${readPort()}`
  const ask = createClient(url, createTokens(readTokenKey(folder), systemClock))({ role: 'supervisor', id: 'clock' })
  try {
    const path = `/api/applications/${encodeURIComponent(application)}/clock`
    console.log(printAccount(await ask<Account>('GET', path)).join('\n'))
    return 0
  } catch (refused) {
    if (refused instanceof Refused && refused.status === 404)
      return told(`没有办件 ${application}。There is no submitted application ${application}.`, 1)
    throw refused
  }
}
