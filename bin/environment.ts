import { fileURLToPath } from 'node:url'

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
