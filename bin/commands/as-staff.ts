import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../../lib/adapters/clock.ts'
import { createTokens, readTokenKey } from '../../lib/adapters/local/tokens.ts'
import type { Principal } from '../../lib/application/may.ts'
import { readPort, settings } from '../environment.ts'
import { type Call, createClient, Refused } from '../walk/client.ts'

/** Calls the running product as one of its staff, with a token signed by the data folder's own key. Throws a sentence when there is none. */
export function callAs(principal: Principal, url = `http://127.0.0.1:${readPort()}`): Call {
  const { folder } = settings()
  if (!existsSync(join(folder, 'token.key')))
    throw new Error(
      `There is no signing key in ${folder}. Start the product first (npm start), with the same ONEVISIT_DATA.`,
    )
  return createClient(url, createTokens(readTokenKey(folder), systemClock))(principal)
}

interface Said {
  readonly says?: string
  readonly status?: string
  readonly rule?: { readonly id: string; readonly article: string; readonly says: string }
  readonly problems?: readonly { readonly at: string; readonly says: string; readonly fix?: string }[]
}

/** Does it, and answers 0; what the product refuses is printed for people, problems as editors read them, and answers 1. */
export async function tellRefusal(work: () => Promise<void>): Promise<number> {
  try {
    await work()
    return 0
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown
    const { says, status, rule, problems = [] } = (thrown.body ?? {}) as Said
    for (const { at, says: wrong, fix } of problems) console.error([`${at}:`, wrong, fix].filter(Boolean).join(' '))
    console.error(rule ? `${rule.says}（${rule.id}，${rule.article}）` : [says, status].filter(Boolean).join(' '))
    return 1
  }
}
