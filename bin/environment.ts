import { fileURLToPath } from 'node:url'
import { type OidcSetting, readOidc } from '../lib/adapters/oidc-setting.ts'

const { env } = process

/** What the environment sets for a server on this computer. */
export function settings(): { folder: string; noticesUrl?: string; platformUrl?: string } {
  return {
    folder: env.ONEVISIT_DATA || '.data',
    noticesUrl: env.ONEVISIT_NOTICES_URL || undefined,
    platformUrl: env.ONEVISIT_PLATFORM_URL || undefined,
  }
}

/** The port to listen on; throws a sentence for people when PORT is none. */
export function readPort(): number {
  const port = Number(env.PORT || 8700)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${env.PORT}".`)
  return port
}

/** Whether a start publishes changed bundles without a second person; throws a sentence for people when it is said otherwise than `now`. */
export function publishesAtOnce(): boolean {
  const said = env.ONEVISIT_PUBLISH || undefined
  if (said === undefined || said === 'now') return said === 'now'
  throw new Error(`ONEVISIT_PUBLISH can only be "now", not "${said}".`)
}

/** The identity provider at which people sign in, if there is one; throws a sentence for people when it is not written as one. */
export function identityProvider(): OidcSetting | undefined {
  return env.ONEVISIT_OIDC ? readOidc(env.ONEVISIT_OIDC) : undefined
}

/** Where people reach the pages, when something stands before the server; throws a sentence for people when that is no such address. */
export function pagesOrigin(): string | undefined {
  const said = env.ONEVISIT_ORIGIN || undefined
  if (
    said === undefined ||
    (URL.canParse(said) && new URL(said).protocol === 'https:' && new URL(said).origin === said)
  )
    return said
  throw new Error(
    `ONEVISIT_ORIGIN must be an address like https://onevisit.example.org, without a path, not "${said}".`,
  )
}

/** Whether every role can be taken in one click; throws a sentence for people when that cannot be meant. */
export function showsDemo(): boolean {
  if (!isSet('ONEVISIT_DEMO')) return false
  if (pagesOrigin() === undefined) return true
  throw new Error('ONEVISIT_DEMO is for this computer alone: it cannot be set together with ONEVISIT_ORIGIN.')
}

/** Whether a start prints a token for each role. */
export const printsTokens = (): boolean => isSet('ONEVISIT_TOKENS')

function isSet(name: 'ONEVISIT_DEMO' | 'ONEVISIT_TOKENS'): boolean {
  const said = env[name] || undefined
  if (said === undefined || said === '1') return said === '1'
  throw new Error(`${name} can only be "1", not "${said}".`)
}

/** The folder of bundles; the project's own unless ONEVISIT_BUNDLES names another. */
export function bundlesFolder(): string {
  return env.ONEVISIT_BUNDLES || fileURLToPath(new URL('../bundles', import.meta.url))
}

/** Where the pages are built to. */
export function pagesFolder(): string {
  return fileURLToPath(new URL('../dist/web', import.meta.url))
}

/** The region whose bundles are published: that of the catalogue unless ONEVISIT_REGION names one below it. */
export function bundlesRegion(): string | undefined {
  return env.ONEVISIT_REGION || undefined
}
