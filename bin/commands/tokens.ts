import { parseArgs } from 'node:util'
import { systemClock } from '../../lib/adapters/clock.ts'
import { createTokens, readTokenKey } from '../../lib/adapters/local/tokens.ts'
import { listStandardPeople } from '../../lib/desk/signing-in/standard-people.ts'
import { settings } from '../environment.ts'
import { printTokens } from '../print-tokens.ts'
import { callAs, tellRefusal } from './as-staff.ts'
import { usages } from './usages.ts'

interface Listed {
  readonly departments: readonly { readonly id: string; readonly name: string }[]
}

/** Prints a signed token for each role of the running product, and for the staff of each department. */
export async function tokens(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { url: { type: 'string' } } })
  if (positionals.length > 0) throw new Error(`Usage: ${usages.tokens}`)
  const call = callAs({ role: 'administrator', id: 'command' }, values.url)
  return tellRefusal(async () => {
    const { departments } = await call<Listed>('GET', '/api/accounts')
    const signer = createTokens(readTokenKey(settings().folder), systemClock)
    await printTokens(listStandardPeople(departments, 'zh'), signer)
  })
}
